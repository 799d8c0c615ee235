/** The messages of the rules of the build in English, with the keys of `frFaults.ts`. */
import type { FaultWords } from './frFaults.ts';
import { enMediaFaults } from './enMediaFaults.ts';
import { truncate, en, joinWords } from './sentence.ts';

const others = (count: number) => (count === 0 ? '' : ` (and ${count} more in this file)`);
const lines = (count: number) =>
  count === 0 ? '' : ` (and so do ${count} other ${count === 1 ? 'line' : 'lines'})`;
const taken = (name: string | undefined) => (name ? en` (${name} is taken already)` : '');
const q = (text: string) => `“${truncate(text)}”`;
const or = (words: readonly string[]) => joinWords(words, 'or');
const and = (words: readonly string[]) => joinWords(words, 'and');
const monthOf = (year: number, month: number) =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1),
  );
const dayOf = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`));
const pictureDefects = {
  empty: en`is an empty file; put it there again.`,
  'web-page': en`is in fact a web page saved under this name; download the picture itself.`,
  heic: en`is a HEIC photograph, which not all browsers show; export it as JPEG.`,
  cut: en`ends before its end, perhaps after an interrupted transfer; put it there again.`,
  huge: en`has more than 268 million pixels; reduce it to some thousand pixels across.`,
  unsized: en`is a drawing that does not say its size; write it in its <svg> tag, such as: viewBox="0 0 400 200"`,
  malformed: en`is a drawing whose code is not well formed; open it in a drawing program and save it again as SVG.`,
  vast: en`is a drawing of more than 20,000 parts, or 500 groups in one another; simplify it, or export it as PNG.`,
  unknown: en`cannot be read; open it in a program for pictures and save it again as JPEG.`,
};
const forbiddenFiles = {
  folder: en`is a folder, and no file; write the path of a file`,
  other: en`is a file of a kind that the site does not hand to its readers; save it as another`,
};
const missingTarget = (href: string) =>
  /\.(?!mdx?\b|html?\b)[a-z\d]{2,5}(?:[?#]|$)/i.test(href) ? 'file' : 'article';
const languageName = (code: string) =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code;
const heldBackMeanings: Record<string, string> = {
  'draft: true': en`, and it does not keep the article off the site; to keep it off`,
  'draft: false': en`, and it publishes nothing: an article is out from its date unless it is a draft; to say so`,
  date: en`, and it holds nothing back; for the article to be out no sooner`,
  expires: en`, and it withdraws nothing; for the article to be out no longer`,
};
const minimalFrontMatter = (fields: readonly string[]) =>
  `a line “---”, then ${and(fields.map(q))}, each on a line of its own, then another line “---” and the text`;

const isTag = ({ component }: { component: string }) => component.startsWith('<');
const contents = {
  text: 'a text',
  pictures: 'a picture to each paragraph',
  dated: 'a list of dates',
  table: 'a table',
  chart: 'a table of figures',
};

const binaries = {
  picture: en`a picture; give it the ending of a picture, such as “.jpg”, or delete it.`,
  pdf: en`a PDF; give it the ending “.pdf”, or copy its text into a file of plain text.`,
  document: en`an office document or an archive; open it in its program and save what it holds as plain text (encoding “UTF-8”).`,
};

export const enFaults: FaultWords = {
  // bytes
  'bytes-binary': (v) => en`This file is no text, but ${binaries[v.kind]}`,
  'bytes-utf16': () => en`This file is saved as UTF-16; save it as UTF-8 (“Save as…”, encoding “UTF-8”).`,
  'bytes-windows1252': (v) =>
    en`The character “${v.character}”${others(v.others)} is saved in the old encoding Windows-1252, also called “ANSI”; save the file as UTF-8 (“Save as…”, encoding “UTF-8”).`,
  'bytes-damaged': (v) =>
    en`A character is damaged here${others(v.others)}; type it again and save the file as UTF-8.`,
  'bytes-nul': (v) =>
    en`An invisible null character has slipped in here${others(v.others)}; delete it, or type the line again.`,
  'bytes-control': (v) =>
    en`An invisible control character (${v.code}) has slipped in here${others(v.others)}; delete it, or type the line again.`,
  'bytes-lone-return': () =>
    en`The lines of this file end with a carriage return alone (old Mac format); save it with “LF” or “CRLF” line endings.`,

  // files and their names
  'file-empty': (v) => en`This file is empty; write ${minimalFrontMatter(v.fields)}.`,
  'file-unreadable': (v) => en`This file cannot be read (${v.reason}); check its permissions, or replace it.`,
  'file-outside': (v) =>
    en`This link leads to ${q(v.target)}, outside the folders that the site is made of; put a copy in its place, or delete it.`,
  'file-twice': (v) =>
    en`This link leads to ${q(v.file)}, which would be published twice; delete it. Another address of a text is written in its front matter, under “redirectFrom”.`,
  'file-name': (v) =>
    en`The name ${q(v.name)} contains ${q(v.sign)}, which an address and other systems cannot have; rename the file: ${v.right}`,
  'file-ending': (v) =>
    en`This file would be left out because of how its name ends; rename it${taken(v.taken)}: ${v.right}`,
  'folder-missing': (v) =>
    en`The folder ${q(v.folder)} does not exist; create it, or give the publication's folder in CONTENT_DIR.`,
  'settings-missing': (v) =>
    v.right
      ? en`The publication's settings are missing; rename ${q(v.right)}: site.yaml`
      : en`The publication's settings are missing; create the file site.yaml with ${and(['name', 'url', 'language', 'timeZone', 'description', 'sections', 'publisher'])}.`,
  'slug-form': (v) =>
    en`The name ${q(v.name)} cannot be part of an address (a-z, 0-9 and hyphens only); rename the ${v.folder ? 'folder' : 'file'}${taken(v.taken)}: ${v.right}`,
  'slug-none': (v) =>
    en`The name ${q(v.name)} has no letter from a to z to make an address of; give the ${v.folder ? 'folder' : 'file'} a name of letters a-z, digits and hyphens, such as: my-article`,
  'slug-digits': (v) =>
    en`The name ${q(v.name)} is made of digits only, like a page of a list; add a word to it, such as: ${v.right}`,
  'slug-reserved': (v) =>
    en`The name ${q(v.name)} is kept for a page of the site; choose another, such as: ${v.right}`,
  'slug-index': () =>
    en`An “index” file takes its address from its folder, and has none here; put it into a folder, such as: articles/my-article/index.md`,
  'page-nested': (v) => en`Standing pages all lie directly in “pages”; move the file: ${v.right}`,
  'id-form': (v) =>
    en`${q(v.value)} is not an identifier (a-z, 0-9 and hyphens only); write: ${v.right || 'my-article'}`,

  // the fences of the front matter
  'front-matter-missing': (v) =>
    en`This file has no front matter; begin it with ${minimalFrontMatter(v.fields)}.`,
  'front-matter-not-opened': () =>
    en`The front matter is not opened; add above this line a line that says: ---`,
  'front-matter-unclosed': (v) =>
    en`The front matter opened here is not closed; add, after line ${v.after} and before the text, a line that says: ---`,
  'front-matter-toml': () =>
    en`This front matter is TOML (“+++”); put it between lines “---” and write each field with a colon, such as: title: "My title"`,
  'front-matter-json': () =>
    en`This front matter is JSON; put it between lines “---”, without braces or commas, one field a line, such as: title: "My title"`,
  'front-matter-code': (v) =>
    en`This front matter is announced as code (${q(v.name)}), which is never run; write “---” alone, then one field a line, such as: title: "My title"`,
  'front-matter-list': () =>
    en`These lines are a list; write one field a line, without a dash before it, such as: title: "My title"`,
  'front-matter-plain': () =>
    en`These lines hold no field; write one field a line: its name, a colon, a space and its value, such as: title: "My title"`,
  'fence-indented': () => en`The three hyphens “---” are indented; delete the spaces before them.`,
  'fence-dashes': (v) => en`${q(v.written)} does not fence front matter; write exactly three hyphens: ---`,
  'fence-typographic': (v) =>
    en`${q(v.written)} is made of typographic dashes; type three plain hyphens: ---`,
  'fence-dots': () => en`Front matter is closed by three hyphens, not by three dots; replace “...” with: ---`,
  'fence-text': (v) => en`Nothing may follow the three hyphens (${q(v.written)}); write only: ---`,

  // YAML
  'yaml-tab': (v) =>
    v.spaces === 0
      ? en`This line begins with a tab${lines(v.others)}; delete it.`
      : en`This line begins with a tab${lines(v.others)}; replace it with two spaces.`,
  'yaml-no-break-space': (v) =>
    en`This line begins with a no-break space${lines(v.others)}; replace it with ordinary spaces.`,
  'yaml-duplicate': (v) =>
    en`The field ${q(v.key)} is already written on line ${v.first}; keep only one of the two lines.`,
  'yaml-colon': (v) =>
    en`A colon followed by a space cuts this text in two; put it in straight quotes: ${v.right}`,
  'yaml-hash': (v) =>
    en`Everything after “#” would be lost (${q(v.lost)}); put the text in straight quotes: ${v.right}`,
  'yaml-apostrophe': (v) =>
    en`The apostrophe closes the single quote; put the text in double quotes: ${v.right}`,
  'yaml-quotes': (v) => en`A straight quote closes this text before the end of the line; write: ${v.right}`,
  'yaml-quote-open': (v) => en`The quote opened here is not closed; write: ${v.right}`,
  'yaml-backslash': (v) =>
    en`The backslash “\\” has a special meaning inside double quotes; write: ${v.right}`,
  'yaml-special': (v) =>
    en`A text that begins with ${q(v.character)} needs straight quotes; write: ${v.right}`,
  'yaml-space': (v) => en`There is no ordinary space after the colon; write: ${v.right}`,
  'yaml-equals': (v) => en`A field is written with a colon, not with “=”; write: ${v.right}`,
  'yaml-no-colon': (v) => en`The colon after the field's name is missing; write: ${v.right}`,
  'yaml-continued': (v) =>
    en`The line ${q(v.written)} has no field name; if it continues the text above, put two spaces before it; otherwise delete it.`,
  'yaml-item': (v) =>
    en`${q(v.written)} is an item of a list, and the field above is not a list; write the list's name above, such as “tags:”, or delete the line.`,
  'yaml-item-field': (v) => en`A field is written without a dash before it; write: ${v.right}`,
  'yaml-item-mark': (v) =>
    en`In a list, each line begins with a plain dash and a space${lines(v.others)}; write: ${v.right}`,
  'yaml-indent': (v) =>
    en`This line is not aligned with the other fields; write, with ${v.spaces === 0 ? 'no space' : `${v.spaces} spaces`} before it: ${v.right}`,
  'yaml-dash': (v) => en`In a list, every line begins with a dash; write: ${v.right}`,
  'yaml-list-open': (v) => en`The list opened by “[” is not closed by “]”; write: ${v.right}`,
  'yaml-list-hash': (v) => en`A “#” cuts this list; put the item in straight quotes: ${v.right}`,
  'yaml-alias': () =>
    en`References (“&” and “*”) are not accepted, because they can multiply a text without end; write the value in full.`,
  'yaml-deep': () =>
    en`Too many brackets or braces are nested here; write one field a line, such as: title: "My title"`,
  'yaml-proto': () => en`“__proto__” cannot be the name of a field; delete it.`,
  'yaml-key-space': (v) =>
    en`A space has slipped into the field name ${q(v.written)}; write, without a space before the colon: ${v.right}`,
  'yaml-key-form': () =>
    en`This is not a field's name; write a simple name, a colon and a value, such as: title: "My title"`,
  'yaml-other': (v) =>
    en`This line cannot be read (${q(v.written)}); write the field's name, a colon, a space and the text in straight quotes, such as: title: "My title"`,

  // fields
  'key-unknown': (v) =>
    v.right
      ? en`There is no field ${q(v.key)}; its name is: ${v.right}`
      : en`There is no field ${q(v.key)}; delete it.${v.known.length > 0 ? ` Possible fields: ${v.known.join(', ')}.` : ''}`,
  'key-unknown-twice': (v) =>
    en`There is no field ${q(v.key)}, and ${q(v.right)}, which does its work, is already there; keep one line only, named ${q(v.right)}.`,
  'key-former': (v) =>
    v.right
      ? en`Since version ${v.since} the field ${q(v.key)} has another name; write it so: ${v.right}`
      : en`Since version ${v.since} there is no field ${q(v.key)} any more; delete it.`,
  'key-held': (v) =>
    en`There is no field ${q(v.key)}${heldBackMeanings[v.right] ?? heldBackMeanings[v.field]}, write ${v.both ? en`in place of both lines` : en`in its place`}: ${v.right}`,
  'key-held-elsewhere': (v) =>
    en`There is no field ${q(v.key)} here, and nothing would be hidden by it; so as not to publish this, put "#" before its lines, or, if it is a whole file, "_" before its name.`,
  'key-address': (v) =>
    en`The address comes from the name of the file, or of its folder; delete the field ${q(v.key)}, and rename the file if need be.`,
  'field-missing': (v) =>
    en`This field is required and missing; add ${v.under ? `below “${v.under}:”, indented, ` : ''}the line: ${v.right}`,
  'credit-missing': () =>
    en`No picture appears without its credit; add below “image:”, indented, the line: credit: "Photographer / Agency"`,
  'category-missing': (v) =>
    en`The section is missing; add a line “category:” followed by ${or(v.known)}, such as: category: ${v.known[0]}`,
  'category-spelling': (v) =>
    en`The section ${q(v.value)} is named by its identifier; write: category: ${v.right}`,
  'category-unknown': (v) =>
    en`There is no section ${q(v.value)} in site.yaml; write ${or(v.known)}${v.right ? `. The nearest is: category: ${v.right}` : '.'}`,
  'text-empty': (v) =>
    en`This field is empty; ${v.needed ? 'write a text' : 'delete the line, or write a text'}: ${v.right}`,
  'text-blank': (v) =>
    en`This field holds nothing but spaces; ${v.needed ? 'write a text' : 'delete the line, or write a text'}: ${v.right}`,
  'text-null': (v) =>
    en`This field wants a text, and ${q(v.value)} reads as “nothing”; if it is one, put it between straight quotes: ${v.right}`,
  'text-number': (v) =>
    en`This field is a text and ${q(v.value)} reads as a number; put it in straight quotes: ${v.right}`,
  'text-flag': (v) =>
    en`This field is a text and ${q(v.value)} reads as “true” or “false”; put it in straight quotes: ${v.right}`,
  'text-list': (v) => en`This field is a single text and this is a list; write: ${v.right}`,
  'text-map': (v) =>
    en`This field is a text and holds other fields; put the text in straight quotes, on one line: ${v.right}`,
  'list-wanted': (v) =>
    en`This field is a list; write its items between brackets, separated by commas: ${v.right}`,
  'flag-wanted': (v) =>
    en`This field is either true or false, without quotes; ${v.right ? `instead of ${q(v.value)}, write: ${v.right}` : `write: ${v.field}: true`}`,
  'count-wanted': (v) =>
    en`This field wants a whole number, without quotes or unit (0 for none); ${v.right ? `instead of ${q(v.value)}, write: ${v.right}` : `write, for example: ${v.field}: 2`}`,
  'map-wanted': (v) =>
    en`${v.missing ? 'This field is required and missing' : 'This field holds other fields'}; write “${v.field}:” alone, then below it, indented by two spaces, ${and(v.keys.map((key) => `“${key}:”`))}.`,
  'item-wanted': (v) => en`Every item of this list has fields of its own; write: ${v.right}`,
  'image-bare': (v) => en`No picture appears without a description and a credit; write: ${v.right}`,
  'choice-unknown': (v) =>
    en`${q(v.value)} is not a value of this field; write ${or(v.known)}${v.right ? `. The nearest is: ${v.field}: ${v.right}` : '.'}`,
  'tag-form': (v) =>
    en`The theme ${q(v.value)} has no letter from a to z and no digit to make an address of; write it in Latin letters.`,
  'name-long': (v) =>
    en`${q(v.value)} has ${v.length} letters, and an address is made of it; bring it down to ${v.most} at most: a word or two are enough.`,
  'lang-form': (v) => en`${q(v.value)} is not a language code; write: lang: ${v.right ?? 'en'}`,
  'focus-form': (v) =>
    en`${q(v.value)} does not say which part of the picture to keep; write “top”, “left”, “bottom right”… or two percentages, such as: focus: 30% 60%`,
  'address-form': (v) =>
    en`${q(v.value)} is not a whole address; write it with “https://”, such as: https://example.org/page`,
  'email-form': (v) => en`${q(v.value)} is not an e-mail address; write it like: newsroom@example.org`,
  'redirect-form': (v) =>
    en`${q(v.value)} is not a path on this site; write it from the slash on, such as: ${v.right ?? '/2019/old-name/'}`,
  'redirect-query': (v) =>
    en`${q(v.value)} has “?” in it, and hosts redirect only what comes before; ${v.right ? en`write the path alone: ${v.right}` : en`delete the line (a number such as /?p=12 goes into redirects.txt), or write the readable old address, such as: /2019/old-name/`}`,
  'redirect-sign': (v) =>
    en`${q(v.value)} has “${v.sign}” in it, which hosts take for something else; write a whole address without that sign (a section that has moved is noted in site.yaml), or delete the line.`,
  'redirect-line': (v) =>
    en`${q(v.value)} is no redirect; write the old address, a space and the new one: /2019/old-name/ /politics/new-name/`,
  'redirect-long': (v) =>
    en`A part of ${q(v.value)} has more than ${v.most} bytes, the most that a file's name may have; delete the line.`,

  // dates
  'date-empty': () => en`The date is empty; write the year, the month and the day, such as: 2023-11-02`,
  'date-impossible': (v) =>
    en`${q(v.value)} does not exist: ${monthOf(v.year, v.month)} has ${v.day > v.days ? 'only ' : ''}${v.days} days; correct the day, for example: ${v.year}-${String(v.month).padStart(2, '0')}-${v.days}`,
  'date-month': (v) =>
    en`${q(v.value)} does not exist: there is no month ${v.month}; write the year, the month (01 to 12) and the day, such as: 2023-11-02`,
  'date-year': (v) =>
    en`The year of ${q(v.value)} is not between 1900 and 2199; write it in four digits, such as: 2023-11-02`,
  'date-hour': (v) =>
    en`The time of ${q(v.value)} does not exist; write it from 00:00 to 23:59, such as: 2023-11-02 14:30`,
  'date-gap': (v) =>
    en`The time of ${q(v.value)} does not exist (${v.timeZone} then changes to summer time); write, for example: ${v.right}`,
  'date-offset': (v) =>
    en`There is no offset ${q(v.offset)}; delete it (the time is then the site's), or write it like: 2023-11-02 14:30 +01:00`,
  'date-slashes': (v) =>
    v.dayFirst && v.monthFirst && v.dayFirst !== v.monthFirst
      ? en`${q(v.value)} may be ${dayOf(v.dayFirst)} or ${dayOf(v.monthFirst)}; write the year first: ${v.dayFirst} or ${v.monthFirst}`
      : en`${q(v.value)} is not how a date is written; write the year first: ${v.dayFirst ?? v.monthFirst}`,
  'date-form': (v) => en`${q(v.value)} is not the form of a date; write: ${v.right}`,
  'date-words': (v) => en`${q(v.value)} is written in words; write: ${v.right}`,
  'date-epoch': (v) => en`${q(v.value)} is a number of seconds, for computers; write: ${v.right}`,
  'date-unknown': (v) =>
    en`${q(v.value)} is not a date; write the year, the month and the day (and the time if needed), such as: 2023-11-02 14:30`,
  'date-list': () => en`This field is a single date and this is a list; write, for example: 2023-11-02`,
  'date-map': () => en`This field is a date and holds other fields; write, for example: 2023-11-02`,

  // fields that contradict each other
  'sponsor-missing': () =>
    en`A sponsored article must name who paid for it; add: sponsor: { name: "Advertiser", url: "https://example.org" }`,
  'sponsor-unused': () =>
    en`An article paid for by an advertiser must be labelled as such; add a line “kind: sponsored”, or delete “sponsor”.`,
  'reply-missing': () =>
    en`A reply must name the article that it answers, by the name of its file or folder; add a line such as: replyTo: mine-deal`,
  'reply-unused': (v) =>
    en`Only a reply has a field ${q(v.field)}; add a line “kind: reply”, or delete ${q(v.field)}.`,
  'event-end-early': (v) =>
    en`The event would end before it begins (${v.start}); write a later end, or delete the line if it is not known.`,
  'event-end-form': (v) =>
    en`The start and the end of an event both have an hour, or neither has; write for instance: ${v.right}`,
  'price-number': (v) =>
    en`A price is written in words, with its currency, such as "5 €" or "Free"; write: ${v.right}`,
  'expires-early': (v) =>
    en`The article would expire before it appears, on ${dayOf(v.date)}; write a later date, or delete the line.`,
  'ended-early': (v) =>
    en`The live page would have ended before it began, on ${dayOf(v.date)}; correct one of the two dates.`,
  'live-unused': (v) =>
    en`${q(v.field)} is for live pages only; add a line “kind: live”, or delete this one.`,
  'live-mdx': (v) => en`A live page is written in Markdown; rename the file: ${v.right}`,
  'entry-title': (v) => en`This entry has no title; write it after the time: ${v.right}`,
  'entry-hour': (v) => en`This entry lacks its time; write for example: ${v.right}`,
  'entry-stray': (v) =>
    v.article
      ? en`This file would be an entry of a live page, but ${v.article} is none; add a line “kind: live” there, or keep this file elsewhere than in a folder “live”.`
      : en`This file would be an entry of a live page, but there is no “index.md” beside the folder “live”; make one, or keep this file elsewhere.`,
  'updated-early': (v) =>
    en`The update is earlier than the publication, on ${dayOf(v.date)}; correct one of the two dates, or delete the line.`,
  'correction-early': (v) =>
    en`The correction is earlier than the publication, on ${dayOf(v.date)}; correct one of the two dates.`,

  // site.yaml
  'home-address-form': (v) =>
    en`${q(v.value)} is not the address of a home page; write it without “?” and “#”${v.signs ? ', and with nothing but letters, digits, points and hyphens between the slashes' : ''}: ${v.right}`,
  'colour-form': (v) =>
    v.right
      ? en`A colour is written in six hexadecimal digits; in the place of ${q(v.value)}, write: "${v.right}"`
      : en`${q(v.value)} is not a colour in six hexadecimal digits; write it between quotes, such as: "#16171a"`,
  'colour-contrast': (v) =>
    en`${q(v.value)} cannot be read well on ${q(v.on)}: their contrast is ${v.ratio}, it takes 4.5; the nearest colour that would do is: "${v.right}"`,
  'theme-font': (v) =>
    en`This file is not a font in WOFF2, the one form that browsers need; convert it to: ${v.right}`,
  'font-unknown': (v) =>
    v.right
      ? en`No file in theme/fonts is of the family ${q(v.value)}; there are: ${v.known.join(', ')}; the nearest is: ${v.right}`
      : en`No file in theme/fonts is of the family ${q(v.value)}; put its file there, in WOFF2, or delete this line.`,
  'theme-syntax': () => en`No browser would understand this line of CSS; correct it.`,
  'theme-unclosed': (v) => en`Nothing closes ${q(v.value)}, and a browser would lose what follows; close it.`,
  'theme-import': () => en`A style sheet cannot call another; copy its rules here.`,
  'theme-elsewhere': (v) =>
    en`${q(v.value)} comes from elsewhere, and the site asks nobody for anything; put the file into the folder “theme”, and write: ${v.right}`,
  'theme-missing': (v) =>
    v.right
      ? en`The file ${q(v.value)} does not exist; the nearest is: ${v.right}`
      : en`The file ${q(v.value)} does not exist; put it into the folder “theme”, or delete this line.`,
  'theme-component': (v) =>
    en`${q(v.value)} is not a component that can be replaced; there are: ${v.known.join(', ')}${v.right ? `; the nearest is: ${v.right}` : ''}. What your components share goes into a folder below.`,
  'theme-component-empty': () =>
    en`This component is empty, and nothing would be shown in its place; delete the file for the program's own to come back, or, if nothing is to be shown, write in it: {/* nothing */}`,
  'theme-component-unclosed': () =>
    en`The code opened here by “---” is not closed, and nothing of the component would be shown; add, between the code and the markup, a line: ---`,
  'theme-component-code': (v) =>
    en`The code of this component cannot be read here (${v.reason}); correct it.`,
  'theme-component-elsewhere': (v) =>
    en`${q(v.value)} comes from elsewhere, the site asks nobody for anything, and no browser would load it; put a plain link in its place, or a file of the folder “theme”.`,
  'theme-place': (v) =>
    en`Nothing reads this file in this place or under this name; in the folder “theme” it is called: ${v.right}`,
  'menu-target': () =>
    en`This link of the menu leads nowhere, or to two places; give it either “page” or “url”.`,
  'link-label': () => en`This link has no name; add: label: "…"`,
  'home-unknown': (v) =>
    v.right
      ? en`No article has the name ${q(v.value)}; the nearest is: ${v.right}`
      : en`No article has the name ${q(v.value)}; delete this line.`,
  'theme-drawing': (v) =>
    en`Drawings in the folder “theme” are SVG; put in the place of this file: ${v.right}`,
  'theme-drawing-vast': () =>
    en`This drawing has more than 20,000 parts, or 500 groups in one another; in a drawing program, join or simplify its paths, ungroup it, and draw again what was traced from a photograph.`,
  'theme-logo': () =>
    en`This logo for dark screens would be shown nowhere, for want of the one for light screens; put that beside it: logo.svg`,
  'home-until': () => en`This would end before it begins; write in “until” a later date than in “from”.`,
  'breaking-target': () => en`This banner leads to two places; keep either “article” or “url”.`,
  'item-twice': (v) =>
    en`${q(v.value)} is written already on line ${v.first}, and would be shown twice; delete one of the two.`,
  'menu-places': () => en`This link would be shown nowhere; write “top”, “foot” or both, or delete the line.`,
  'sign-up-open': (v) =>
    en`${q(v.value)} would be sent the addresses of your readers in the open; write: ${v.right}`,
  'setting-needs': (v) => en`${q(v.chosen)} cannot do without it; write: ${v.right}`,
  'address-open': (v) =>
    en`${q(v.value)} would let others read what your readers send there; write: ${v.right}`,
  'audience-script': () =>
    en`Plausible counts by a script only, and these pages have none; write “goatcounter” or “matomo”, or “log” to read the log of the server.`,
  'support-places': () =>
    en`This call would be shown nowhere; write “article”, “masthead” or both, or delete the line.`,
  'contact-form': (v) =>
    en`${q(v.value)} is neither an e-mail address nor that of a page; write for example: security@example.org`,
  'policy-unknown': (v) =>
    v.right
      ? en`There is no page ${q(v.value)}; the nearest is: ${v.right}`
      : en`There is no page ${q(v.value)}; delete this line, or write the page in ${v.file}`,
  'repository-form': (v) =>
    en`${q(v.value)} is not a repository; write its owner, a slash and its name, such as: repository: my-newsroom/my-paper`,
  'repository-folder-form': (v) =>
    en`${q(v.value)} is not a folder of the repository; write it without a slash at either end, such as: folder: content`,
  'admin-unused': (v) => en`“${v.field}” does nothing with “${v.host}”; delete this line.`,
  'admin-review': () =>
    en`There is no review before publication with Gitea; delete this line, or write: review: false`,
  'zone-unknown': (v) =>
    en`There is no time zone ${q(v.value)}; write a region and a city, such as: timeZone: ${v.right ?? 'Europe/London'}`,
  'sections-empty': () =>
    en`There must be at least one section; add below “sections:”: - { id: politics, name: Politics, description: "What it is about" }`,
  'section-twice': (v) =>
    en`The section ${q(v.id)} is already written on line ${v.first}; give this one another identifier, or delete it.`,
  'section-digits': (v) =>
    en`The identifier ${q(v.id)} is made of digits only, like a page of a list; add a word to it, such as: ${v.right}`,
  'section-reserved': (v) =>
    en`The identifier ${q(v.id)} is kept for a page of the site; choose another, such as: ${v.right}`,
  'section-unknown': (v) =>
    en`There is no section ${q(v.value)}; write ${or(v.known)}${v.right ? `. The nearest is: ${v.right}` : '.'}`,
  'section-nested': (v) =>
    v.right
      ? en`The section ${q(v.parent)} is a sub-section itself, and there is only one level; write: parent: ${v.right}`
      : en`The section ${q(v.parent)} cannot contain this one, being the same or a sub-section of it; delete this line.`,
  'publisher-needs': (v) =>
    en`The law asks this of a company; add below “publisher:”, indented, the line: ${v.right}`,
  'ad-content': () =>
    en`An advertisement is a text or a picture; write “text:” or “picture:”, and only one of the two.`,
  'ad-alt': () =>
    en`The picture of an advertisement needs a description; add the line: alt: "What the picture says"`,
  'ad-until': () =>
    en`The advertisement would end before it begins; write in “until” a later date than in “from”.`,
  'navigation-unknown': (v) =>
    v.right
      ? en`There is no page ${q(v.value)}; the nearest is: ${v.right}`
      : en`There is no page ${q(v.value)}; delete it from the list, or write it in ${v.file}`,

  // between files
  'address-taken': (v) =>
    en`The address ${q(v.address)} is already that of ${v.file}; rename one of the two files.`,
  'name-taken': (v) =>
    en`This article has the same name as ${v.file}, in the same folder; rename one of the two files.`,
  'page-section': (v) =>
    en`The address “/${v.slug}/” is already that of a section; rename the file, for example: ${v.right}`,
  'slug-section': (v) =>
    en`The address ${q(v.address)} is already that of a sub-section; rename the article, for example: ${v.right}`,
  'dossier-nested': (v) => en`A dossier is a file in “dossiers”, on one level; move it: ${v.right}`,
  'dossier-unknown': (v) =>
    v.right
      ? en`There is no dossier ${q(v.id)}; write: dossier: ${v.right}`
      : en`There is no dossier ${q(v.id)}; create ${v.file}, or delete this line.`,
  'dossier-article-unknown': (v) =>
    v.right
      ? en`No article is called ${q(v.slug)}; the nearest is: ${v.right}`
      : en`No article is called ${q(v.slug)}; correct the name, or take it out of the list.`,
  'dossier-article-outside': (v) =>
    en`The article ${q(v.slug)} is not part of this dossier; write in ${v.file}: ${v.right}`,
  'author-unknown': (v) =>
    v.right
      ? en`There is no author ${q(v.id)}; the nearest is: ${v.right}`
      : en`There is no author ${q(v.id)}; create ${v.file}, or write the name as it reads: ${v.name}`,
  'theme-taken': (v) =>
    en`The theme ${q(v.tag)} would share a page with ${q(v.other)} (${v.file}), at the address “${v.slug}”; if they are one, write them alike, if not change one of the names.`,
  'letter-nested': (v) => en`Letters all lie directly in “letters”; move the file: ${v.right}`,
  'letter-article': (v) =>
    v.right
      ? en`There is no article ${q(v.slug)}; the nearest is: ${v.right}`
      : en`There is no article ${q(v.slug)}; write the name of the file (or folder) of an article, or take it out of the letter.`,
  'letter-early': (v) =>
    en`The article ${q(v.slug)} appears after the letter (${dayOf(v.date)}); take it out, or change the date of the letter.`,
  'follows-unknown': (v) =>
    v.right
      ? en`There is no article ${q(v.slug)}; the nearest is: ${v.right}`
      : en`There is no article ${q(v.slug)}; write the name of the file (or folder) of an earlier article, or delete the line.`,
  'follows-itself': () =>
    en`The article follows itself; write the name of an earlier article, or delete the line.`,
  'follows-ambiguous': (v) =>
    en`Several articles are called ${q(v.slug)} (${and(v.files)}); rename the one that has not appeared yet.`,
  'follows-later': (v) =>
    en`The article ${q(v.slug)} is more recent (${dayOf(v.date)}) and cannot come before this one; write “follows” in the other instead, or correct the dates.`,
  'reply-unknown': (v) =>
    v.right
      ? en`There is no article ${q(v.slug)}; the nearest is: ${v.right}`
      : en`There is no article ${q(v.slug)}, and a reply appears only with the article that it answers; write the name of its file (or folder). If it has been deleted, delete the reply too.`,
  'reply-ambiguous': (v) =>
    en`Several articles are called ${q(v.slug)} (${and(v.files)}); rename the one that has not appeared yet.`,
  'reply-itself': () => en`The reply would answer itself; write the name of the article that it answers.`,
  'reply-chain': (v) =>
    en`The article ${q(v.slug)} is a reply itself; name the article that both answer: ${v.right}`,
  'reply-early': (v) =>
    en`The reply would appear before the article ${q(v.slug)} (${dayOf(v.date)}); correct one of the dates.`,
  'reply-expires': (v) =>
    en`This reply would go while the article ${q(v.slug)} is still online, and the law wants it there for as long; delete the line: it goes with the article. If it must be taken down all the same, say why instead of the line: withdrawn: "…"`,
  'translation-unknown': (v) =>
    v.right
      ? en`There is no article ${q(v.slug)}; the nearest is: ${v.right}`
      : en`There is no article ${q(v.slug)}; write the name of the file (or folder) of the original article, or delete the line.`,
  'translation-ambiguous': (v) =>
    en`Several articles are called ${q(v.slug)} (${and(v.files)}); rename the one that has not appeared yet.`,
  'translation-itself': () =>
    en`The article would be its own translation; write the name of the original article, or delete the line.`,
  'translation-chain': (v) =>
    en`The article ${q(v.slug)} is a translation itself; write the name of the original: ${v.right}`,
  'translation-language': (v) =>
    en`This article would be in the same language as ${q(v.slug)} (${languageName(v.language)}); write its own, such as “lang: ${v.language === 'en' ? 'fr' : 'en'}”, or delete the line.`,
  'translation-twice': (v) =>
    en`The article ${q(v.slug)} is already translated into ${languageName(v.language)} by ${v.file}; correct “lang”, or delete the line of one of the two.`,
  'translation-unpublished': (v) =>
    en`The original article ${q(v.slug)} is not online (it is still embargoed); delete the line, or keep this translation a draft too.`,
  'redirect-live': (v) => en`The old address ${q(v.address)} is still that of ${v.file}; delete the line.`,
  'redirect-twice': (v) =>
    en`The old address ${q(v.address)} is already given by ${v.file}; delete one of the two lines.`,
  'redirect-reserved': (v) => en`The address ${q(v.address)} is reserved for the site; delete the line.`,
  'redirect-loop': (v) =>
    en`From ${q(v.from)} to ${q(v.to)} one goes round in a circle; delete the line, or write in “to” the address of a page.`,
  'redirect-chain': (v) =>
    v.right
      ? en`${q(v.value)} is an old address itself (${v.file}); write the one it leads to: ${v.right}`
      : en`${q(v.value)} is itself an old address of ${v.file}; add this one to “redirectFrom” in that file instead, and delete the line.`,
  'redirect-target': (v) =>
    v.right
      ? en`The address ${q(v.value)} leads to no page of the site; the nearest is: ${v.right}`
      : en`The address ${q(v.value)} leads to no page of the site; correct it, or delete the line.`,
  'redirect-unpublished': (v) =>
    en`The address ${q(v.value)} is not online (it is still embargoed); delete this redirect, or move the old address into the front matter of the article, which will take it along: ${v.right}`,
  'redirects-many': (v) =>
    v.kind === 'pages'
      ? en`There are ${v.count} redirects, and Cloudflare reads only ${v.most}; write “hosting: any”, which makes a page of each.`
      : en`There are ${v.count} redirects of sections and authors, and Cloudflare reads only ${v.most}; write “hosting: any”, which makes a page of each.`,
  'gone-live': (v) =>
    en`The address ${q(v.address)} is that of ${v.file}, which is published or will be; delete the line, or withdraw the article (draft: true).`,
  'picture-missing': (v) =>
    v.right
      ? en`There is no picture ${q(v.src)}; the nearest is: ${v.right}`
      : en`There is no picture ${q(v.src)}; put the file there, or correct the path.`,
  'picture-case': (v) =>
    en`The picture's file is not spelled ${q(v.src)} (capitals or accents); write: ${v.right}`,
  'picture-absolute': (v) =>
    en`The path of the picture ${q(v.src)} begins at the root; give it from this file on, such as: ${v.right}`,
  'picture-remote': (v) =>
    en`The picture ${q(v.src)} is on another server, which would track readers; put the picture beside this file and write: ${v.right}`,
  'picture-format': (v) => en`${q(v.src)} is not a picture the site can show; save it as ${or(v.known)}.`,
  'picture-broken': (v) => en`The picture ${q(v.src)} ${pictureDefects[v.found]}`,
  'link-missing': (v) =>
    v.right
      ? en`The link ${q(v.href)} leads to no ${missingTarget(v.href)}; the nearest is: ${v.right}`
      : en`The link ${q(v.href)} leads to no ${missingTarget(v.href)}; correct the path, from this file on, or delete the link.`,
  'link-unpublished': (v) =>
    en`The link ${q(v.href)} leads to an article that is not online (it is still embargoed); delete the link, or keep this article a draft too.`,
  'link-list': (v) =>
    v.right
      ? en`The link ${q(v.href)} leads to no page of the site; the nearest is: ${v.right}`
      : en`The link ${q(v.href)} leads to a page that is not online, for want of a published article; delete the link, or wait with this article until the page is there.`,
  'link-picture': (v) =>
    en`${q(v.href)} is a picture in a format that is not handed over as a file (those that are: ${v.known.join(', ')}); show it by writing: ${v.right}`,
  'link-damaged': (v) =>
    en`${q(v.href)} cannot be read as a picture: the file is incomplete, or in another format than its name says; export it again.`,
  'link-file': (v) =>
    en`${q(v.href)} ${forbiddenFiles[v.kind]}; the files that an article can hand over: ${v.known.join(', ')}.`,
  'link-scheme': (v) => en`The link ${q(v.href)} lacks “${v.scheme}”; write: ${v.right}`,

  ...enMediaFaults,

  // body
  'address-refused': (v) =>
    en`The address ${q(v.address)} is not allowed here; write one that begins with “https://”, “mailto:” or “tel:”, or the path of a file.`,
  'address-in-table': (v) =>
    en`The address ${q(v.address)} touches the bar “|” of the table, which would be taken with it; put a space between the two.`,
  'body-long': (v) =>
    en`This text has ${v.length.toLocaleString('en')} characters, more than the ${v.most.toLocaleString('en')} that a page can bear; make several articles of it.`,
  'paragraph-long': (v) =>
    en`More than ${v.most.toLocaleString('en')} characters follow here without a blank line; part the paragraphs by blank lines, or give this long table in an attached file.`,
  'body-deep': (v) =>
    en`More than ${v.deepest} quotations, lists, boxes or tags lie in one another here; delete those that are too many.`,
  'html-refused': (v) =>
    en`The element ${q(`<${v.element}>`)} is not allowed: it would bring in or run something other than the article; delete it, or link to the page that shows it.`,
  'html-frame': (v) =>
    en`A frame, <iframe>, would let another site know who reads the article, and this one is not known; for a link with a title, write in its place: ${v.right}`,
  'html-unknown': (v) =>
    v.right
      ? en`The element ${q(v.element)} is not used here; write instead: ${v.right}`
      : en`${q(v.element)} is not an element an article may have; delete it, or, if it is a less-than sign, write: &lt;`,
  'html-attribute': (v) =>
    en`The attribute ${q(v.attribute)} of ${q(`<${v.element}>`)} is not allowed (no scripts in an article); delete it.`,
  'html-unclosed': (v) =>
    en`The element ${q(`<${v.element}>`)} is not closed and would take in all that follows; add where it ends: </${v.element}>`,
  'html-tag-cut': (v) =>
    en`The tag ${q(`<${v.element}`)} lacks its “>” (or a quotation mark) and would swallow what follows; add it.`,
  'html-comment-unclosed': () =>
    en`This comment is not closed and would hide all that follows; add where it ends: -->`,
  'directive-unknown': (v) =>
    v.right
      ? en`${q(v.written)} does not exist; write instead: ${v.right}`
      : en`${q(v.written)} does not exist; there are ${and(v.known)}.`,
  'directive-form': (v) =>
    en`${q(v.written)} is not written right (nothing else may follow on the line); write: ${v.right}`,
  'directive-attribute': (v) =>
    v.known.length === 0
      ? en`${q(v.written)} takes nothing in braces; delete ${q(v.attribute)}.`
      : en`${q(v.written)} does not know ${q(v.attribute)}; write ${or(v.known)}, as in: {${v.known[0]}="…"}`,
  'directive-unclosed': (v) =>
    en`The box ${q(v.written)} is not closed; add a line “:::” where it ends, and open and close with “::::” a box that holds another.`,
  'ad-nested': () =>
    en`An advertisement cannot be placed in a box, a list or a quotation; put “::ad” between two paragraphs, at the beginning of the line.`,
  'footnote-missing': (v) =>
    en`Note ${v.label} is referred to, but does not exist; add at the end of the text a line: [^${v.label}]: …`,
  'footnote-unused': (v) =>
    en`Nothing refers to the note ${q(v.label)}, and it would not appear; put into the text: [^${v.label}]`,
  'footnote-twice': (v) =>
    en`The note ${q(v.label)} exists above already; give it another name, here and in the text.`,
  'mdx-less-than': () =>
    en`In an .mdx file “<” opens a tag, and this one cannot be read; put its values in quotation marks, give an address without “<”, or write for the sign: &lt;`,
  'mdx-brace': () =>
    en`In an .mdx file “{” opens a computation, and the brace is not closed; close it, or write for the sign: \\{`,
  'mdx-expression': () =>
    en`In an .mdx file what is inside braces would be computed, and an article computes nothing; write what it comes to, or, for a brace of the text: \\{`,
  'mdx-tag-unclosed': (v) =>
    en`The tag ${q(`<${v.tag}>`)} is not closed; add where it ends, before the end of the paragraph if it begins in one: </${v.tag}>`,
  'mdx-tag-unopened': (v) =>
    en`The tag ${q(`</${v.tag}>`)} closes nothing; delete it, or open ${q(`<${v.tag}>`)} before it.`,
  'mdx-comment': () => en`In an .mdx file comments are written differently; write: {/* … */}`,
  'mdx-import': () =>
    en`This line begins like a command (import or export), and an article carries none out; delete it: the components are there without it. If it is text, begin the line with another word.`,
  'mdx-unreadable': () =>
    en`The .mdx file cannot be read from here on; look for a “<” or a “{” too many, or rename the file to .md.`,
  'component-unknown': (v) =>
    v.known.length === 0
      ? en`The component ${q(`<${v.name}>`)} does not exist; delete it.`
      : en`The component ${q(`<${v.name}>`)} does not exist; there are ${and(v.known)}.`,

  // components of MDX, and their data
  'component-inline': (v) =>
    en`${q(v.component)} is in the middle of a line of text; put it by itself, with an empty line before and after.`,
  'component-attribute': (v) =>
    v.right
      ? en`${q(v.component)} does not know ${q(v.attribute)}; write: ${v.right}`
      : en`${q(v.component)} does not know ${q(v.attribute)}; delete it. Its attributes: ${v.known.join(', ')}.`,
  'component-missing': (v) =>
    isTag(v)
      ? en`${q(v.component)} lacks ${q(v.attribute)}; add to the tag: ${v.right}`
      : en`${q(v.component)} lacks ${q(v.attribute)}; add between the braces: {${v.right}}`,
  'component-empty': (v) => en`${q(v.attribute)} is empty; delete it, or write for example: ${v.right}`,
  'component-computed': (v) =>
    en`The value of ${q(v.attribute)} goes between straight quotes, without braces; write for example: ${v.right}`,
  'component-number': (v) =>
    en`${q(v.value)} does not suit ${q(v.attribute)}, which wants a number${v.range ? ` from ${v.range[0]} to ${v.range[1]}` : ''}; write for example: ${v.right}`,
  'component-address': (v) =>
    en`${q(v.value)} does not suit ${q(v.attribute)}, which wants a whole address; write for example: ${v.right}`,
  'component-day': (v) =>
    en`${q(v.value)} does not suit ${q(v.attribute)}, which wants a day: year, month, day; write for example: ${v.right}`,
  'component-coordinate': (v) =>
    en`${q(v.value)} does not suit ${q(v.attribute)}, which wants degrees with a point; write: ${v.right}`,
  'component-places': (v) =>
    en`${q(v.value)} does not suit ${q(v.attribute)}, which wants names with their latitude and longitude, between semicolons; write for example: ${v.right}`,
  'map-swapped': (v) => en`The latitude and the longitude of the map seem to be swapped; write: ${v.right}`,
  'map-at-sea': (v) =>
    en`The map would show nothing but sea; check ${q('lat')} and ${q('lon')}, or show more of the world by writing: ${v.right}`,
  'map-outside': (v) => en`Not all places are on the map; delete ${q('zoom')}, or write: ${v.right}`,
  'embed-page': (v) =>
    en`${q(v.url)} is on ${v.name}, but does not say what to show; open the very page, copy its address (or, for a shortened one, the address that it leads to), and write, as in: ${v.right}`,
  'embed-misspelt': (v) => en`The address ${q(v.url)} seems to be misspelt; write: ${v.right}`,
  'embed-not-allowed': (v) =>
    en`${v.name} is not among the sites that ${v.site} allows to show; add it to “embeds” (${v.id}), or write a plain link.`,
  'component-content': (v) =>
    en`${q(v.component)} lacks ${contents[v.content]} ${isTag(v) ? 'between its tags' : 'before its closing “:::”'}; put it on lines of its own, with an empty line before and after${v.content === 'chart' ? ', or name a file: data="./figures.csv"' : '.'}`,
  'component-content-stray': (v) =>
    en`${isTag(v) ? 'Between the tags of' : 'Below'} ${q(v.component)} goes only ${contents[v.content]}; put this before or after it.`,
  'component-content-unused': (v) =>
    en`Nothing goes between the tags of ${q(v.component)}; close it at once, and write the rest after it: ${v.right}`,
  'component-data-twice': (v) =>
    en`${q(v.component)} has its figures twice; delete the table, or the attribute “data”.`,
  'component-date': () =>
    en`This step does not begin with its date in bold; write for example: - **1982** The magnet is invented.`,
  'number-form': (v) =>
    v.right
      ? en`${q(v.value)} is not a number alone (the unit goes into “unit”); write: ${v.right}`
      : en`${q(v.value)} is not a number; write it in digits, like 1234.5, or leave the cell empty if it is missing.`,
  'number-ambiguous': (v) =>
    en`${q(v.value)} can be read in two ways; write ${v.thousands} (thousands) or ${v.decimals} (decimals).`,
  'chart-columns': (v) =>
    en`A chart takes a column of names, then from one to ${v.most} columns of numbers, and there ${v.count > 1 ? 'are' : 'is'} ${v.count} in all here; choose them, like: columns="country, 2023"`,
  'chart-rows': () =>
    en`This table has nothing but its line of headings; add at least one line of figures below.`,
  'chart-column': (v) =>
    en`There is no column ${q(v.column)}; write ${v.right ? q(v.right) : or(v.known.map(q))}.`,
  'csv-missing': (v) =>
    v.right
      ? en`The file ${q(v.src)} does not exist; the nearest is: ${v.right}`
      : en`The file ${q(v.src)} does not exist; put it beside the article, or correct the path.`,
  'csv-ending': (v) =>
    en`${q(v.src)} is not a CSV file; save the table as CSV and write for example: data="./figures.csv"`,
  'csv-empty': () =>
    en`This file is empty; write a line of headings, like “country,2023”, then a line for each name.`,
  'csv-row': (v) =>
    en`This line has ${v.cells} ${v.cells > 1 ? 'cells' : 'cell'} and the line of headings ${v.width}; write ${v.width}, and put a text that contains the separator between straight quotes.`,
  'csv-quote': () =>
    en`A straight quote in this file is not closed; close this one, or double it ("") if it is part of the text.`,
};

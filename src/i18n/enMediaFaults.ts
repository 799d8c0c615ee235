/** The messages of the rules for sound, video and captions in English; `frMediaFaults.ts` has the same. */
import type { frMediaFaults } from './frMediaFaults.ts';
import { en, joinWords, truncate } from './sentence.ts';

const q = (text: string) => en`“${truncate(text)}”`;
const or = (words: readonly string[]) => joinWords(words, 'or');
const and = (words: readonly string[]) => joinWords(words, 'and');
/** The command that makes a square of a picture. */
const squareOf = (src: string, side: number) =>
  `ffmpeg -i ${src} -vf "crop=min(iw\\,ih):min(iw\\,ih),scale=${side}:${side}" cover.jpg`;
const theMedia = { video: 'The video', audio: 'The sound' };
const aMedia = { video: 'a video', audio: 'a sound' };

const defects = {
  empty: () => en`is an empty file; put it here again.`,
  'web-page': () => en`is in fact a web page saved under this name; download the sound or video itself.`,
  cut: () => en`ends before its end, probably after a transfer that broke off; put the file here again.`,
  unknown: (command: string) =>
    en`cannot be read under this name; put the file here again, or make it anew from the original: ${command}`,
  'no-audio': (command: string) =>
    en`has no track of sound that browsers can play; make the file anew from the original: ${command}`,
  'no-length': (command: string) => en`does not say how long it is; make the file anew: ${command}`,
};

export const enMediaFaults: typeof frMediaFaults = {
  'media-missing': (v) =>
    v.right
      ? en`${theMedia[v.kind]} ${q(v.src)} does not exist; the nearest file is: ${v.right}`
      : en`${theMedia[v.kind]} ${q(v.src)} does not exist; put the file there, or correct the path.`,
  'media-ending': (v) =>
    en`The name ${q(v.src)} does not end like ${aMedia[v.kind]} that the site can show; it takes ${or(v.known)}.`,
  'media-unplayable': (v) =>
    en`Not all browsers can play ${q(v.src)}; convert it, then name ${q(v.name)}: ${v.command}`,
  'media-kind': (v) => en`${q(v.src)} is ${aMedia[v.is]}; write: ${v.right}`,
  'media-misnamed': (v) =>
    en`${q(v.src)} is not what its name says, but ${v.format}; rename it${v.other ? en`, show it as ${aMedia[v.other]} (::${v.other})` : ''}: ${v.name}`,
  'media-codec': (v) =>
    en`${q(v.src)} is encoded as ${v.codec}, which not all browsers can play; make the file anew: ${v.command}`,
  'media-no-video': (v) =>
    en`${q(v.src)} has no pictures, only sound; rename it ${q(v.name)} and write: ${v.right}`,
  'media-broken': (v) => en`${q(v.src)} ${defects[v.found](v.command)}`,
  'media-large': (v) =>
    en`${q(v.src)} has ${v.size.toLocaleString('en')} MB, and the host takes ${v.most} a file; ${v.host ? en`put it on ${v.host} and name it by its address` : en`put it on a host of your own (“media:” in site.yaml)`}, or make it lighter: ${v.command}`,
  'media-remote': (v) =>
    en`${q(v.src)} is on another server, which would follow readers; ${v.host ? en`put it on ${v.host}, or beside this file` : v.origin ? en`if that host is your own, write in site.yaml “media: { host: ${v.origin} }”, otherwise put the file beside this one` : en`put it beside this file`} and write: ${v.right}`,
  'media-unsaid': (v) =>
    en`${q(v.src)} is not here, where its ${v.attribute === 'duration' ? 'length' : 'size'} could be read; add: ${v.right}`,
  'media-value': (v) =>
    en`${q(v.value)} is not a ${v.attribute === 'duration' ? 'length' : 'size'}; write for example: ${v.right}`,
  'media-unneeded': (v) => en`“${v.attribute}” is read from the file itself; delete this attribute.`,
  'media-spoken': (v) =>
    en`“spoken” says whether anyone speaks in the video, and ${q(v.value)} does not; if nobody does, write: spoken="no"`,
  'media-title': (v) =>
    en`${q(v.src)} has no title, which feeds and those who do not see it need; write: ${v.right}`,
  'media-host': (v) =>
    en`The host of sounds and videos is an origin with “https”, without a path, not ${q(v.value)}; write: ${v.right}`,
  'link-media': (v) =>
    en`${q(v.href)} is ${aMedia[v.is]}, which plays in the page instead of a link; write, alone on its line: ${v.right}`,
  'podcast-cover': (v) =>
    v.width < v.least || v.height < v.least
      ? en`The cover ${q(v.src)} has ${v.width} by ${v.height} pixels, and it takes a square of ${v.least} to ${v.most}; make it larger, from the original.`
      : en`The cover ${q(v.src)} has ${v.width} by ${v.height} pixels, and it takes a square of ${v.least} to ${v.most}; crop it: ${squareOf(v.src, v.most)}`,
  'podcast-cover-format': (v) =>
    en`The cover ${q(v.src)} is not in a format that directories take; save it as JPEG or PNG.`,
  'podcast-category': (v) =>
    en`${q(v.value)} is not a category of Apple's; ${v.right ? en`the nearest is: ${v.right}` : en`there are ${and(v.known)}, some with subcategories (“News > Politics”).`}`,
  'podcast-categories': (v) =>
    v.count === 0
      ? en`A podcast has one category at least; write for example: categories: [News]`
      : en`Apple takes three categories only, and there are ${v.count}; keep the most fitting.`,
  'chapter-time': (v) =>
    en`${q(v.value)} is not a moment of the recording; write minutes and seconds, like: start: "1:30"`,
  'chapter-order': (v) =>
    en`This chapter begins at ${v.value}, before the one above (${v.before}) or with it; put them in order.`,
  'episode-sound': (v) =>
    en`This episode has no sound that directories take; show one (${or(v.known)}) by “::audio”, or delete “episode”.`,
  'captions-missing': (v) =>
    v.right
      ? en`The captions ${q(v.src)} do not exist; the nearest file is: ${v.right}`
      : en`The captions ${q(v.src)} do not exist, or are no “.vtt” file; put the file there, or correct the path.`,
  'captions-language': (v) =>
    en`${q(v.tag)}, in the name of ${q(v.name)}, is not the code of a language; rename the file, for example: ${v.right}`,
  'captions-header': () =>
    en`A file of captions begins with a line of its own, followed by an empty one; write above: WEBVTT`,
  'captions-srt': () =>
    en`This file is in the SRT format, which browsers do not read; convert it under its true name: ffmpeg -i captions.srt captions.vtt`,
  'captions-time': (v) => en`${q(v.written)} is not a timing; write: ${v.right}`,
  'captions-end': (v) =>
    en`This caption would end before it begins (${q(v.written)}); correct one of the two times.`,
  'captions-untimed': (v) =>
    en`${q(v.written)} has no timing and would not appear; delete the empty line above, or write there for example: ${v.right}`,
  'captions-empty': () =>
    en`This file has no captions; write some, each below its timing, like: 00:00:01.000 --> 00:00:04.000`,
};

import type { OldAuthor, OldSite, Program } from '../../oldSite.ts';
import type { Matter } from '../matter.ts';
import type { OldFields } from '../readFields.ts';

/** A text of the old folder, by its path in the folder, with `/`. */
export type TextPlace = {
  file: string;
  /** Below the folder with texts that it is in: `posts/2014/a.md`. */
  path: string;
};

/** What a program makes of a folder: plain data and pure functions. */
export type FolderProgram = {
  program: Program;
  /** Whether there are settings, which say where texts stand. */
  hasSettings: boolean;
  site: Partial<OldSite>;
  authors: OldAuthor[];
  /** Folders with texts that others include, from the root. */
  includeFolders: string[];
  /** Settings that texts may name, such as `config.site_url`. */
  values: ReadonlyMap<string, string>;
  /** Folders with texts, from the root of the folder; `''` is the root itself. */
  textFolders: string[];
  /** Folders whose files readers got as they are, and where. */
  fileFolders: { folder: string; at: string }[];
  /** What texts have that do not say otherwise, by the folder that they are in. */
  defaultsFor: (place: TextPlace) => Matter;
  /** The folder of texts that are articles even without a date, such as `_posts`. */
  isArticleFolder: (path: string) => boolean;
  /** Texts of the program itself, such as those of its theme. */
  isOther: (path: string) => boolean;
  /** Where a text stood, from the root of the site: `/2014/01/06/a/`. */
  pathOf: (place: TextPlace, fields: OldFields) => string;
  /** The section that a text is in by its folder, if it names none itself. */
  sectionOf: (path: string) => string | undefined;
};

/** How the settings of a program and its data are read. */
export type FolderReader = {
  files: readonly string[];
  has: (file: string) => boolean;
  /** Settings in YAML, TOML or JSON; empty if the file is missing. */
  settings: (file: string) => Matter;
  text: (file: string) => string | undefined;
};

/** `2014-01-06` at the head of a file's name, and the rest of it. */
export function datedName(path: string): { day?: string; name: string } {
  const stem = stemOf(path);
  const base = /^_?index$/.test(stem) ? (path.split('/').at(-2) ?? stem) : stem;
  const [, day, name = base] = /^(\d{4}-\d{1,2}-\d{1,2})[-_ ]?(.*)$/.exec(base) ?? [];
  return day === undefined ? { name } : { day, name: name || base };
}

/** The name of a file without its folders and its ending. */
export const stemOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.(?:[a-z]{2}\.)?\w+$/, '');

export const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Authors of a file of data: `{ login: { name, bio } }` or a list. */
export function authorsIn(data: unknown): OldAuthor[] {
  if (Array.isArray(data))
    return data.flatMap((one) =>
      authorIn(text((one as Matter)?.['login'] ?? (one as Matter)?.['id'] ?? (one as Matter)?.['name']), one),
    );
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([login, one]) => authorIn(login, one));
}

function authorIn(login: string, data: unknown): OldAuthor[] {
  if (typeof data === 'string') return [{ login, name: data }];
  if (typeof data !== 'object' || data === null || !login) return [];
  const of = (...names: string[]) => names.map((name) => text((data as Matter)[name])).find(Boolean);
  const first = [of('first_name', 'firstname'), of('last_name', 'lastname')].filter(Boolean).join(' ');
  const bio = of('bio', 'description');
  const url = of('url', 'website', 'web', 'link');
  return [
    {
      login,
      name: of('name', 'display_name', 'title') ?? (first || login),
      ...(bio && { bio }),
      ...(url && { url }),
    },
  ];
}

/** What code says of a name, `title: "Le Journal"`, without running it. */
export const saidInCode = (code: string, ...names: string[]): string =>
  names
    .map((name) => new RegExp(`\\b${name}\\b["']?\\s*[:=]\\s*["'\`]([^"'\`\\n]*)["'\`]`).exec(code)?.[1])
    .find(Boolean) ?? '';

/** The texts and numbers of settings by their names with dots, below a first name. */
export function valuesIn(data: Matter, name: string): Map<string, string> {
  const values = new Map<string, string>();
  const add = (value: unknown, at: string): void => {
    if (typeof value === 'string' || typeof value === 'number') values.set(at, String(value));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, one] of Object.entries(value)) add(one, `${at}.${key}`);
  };
  add(data, name);
  return values;
}

/** `/a/b/`, whatever slashes it was made with. */
export const cleanPath = (path: string): string => `/${path}`.replaceAll(/\/{2,}/g, '/');

/** The parts of a pattern such as `/:year/:month/:title/`, replaced. */
export function fillPattern(pattern: string, values: Record<string, string>): string {
  return cleanPath(pattern.replaceAll(/:(\w+)/g, (whole, name: string) => values[name] ?? whole));
}

/** What patterns of addresses have of a date. */
export function datePartsOf(local: string): Record<string, string> {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?/.exec(local) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDate = !Number.isNaN(date.getTime());
  const name = (options: Intl.DateTimeFormatOptions) =>
    isDate ? date.toLocaleDateString('en', { ...options, timeZone: 'UTC' }) : '';
  const yearday = isDate
    ? Math.floor((date.getTime() - Date.parse(`${year}-01-01T00:00:00Z`)) / 864e5) + 1
    : 0;
  return {
    year,
    short_year: year.slice(2),
    month,
    i_month: String(Number(month)),
    day,
    i_day: String(Number(day)),
    hour,
    minute,
    second,
    monthname: name({ month: 'long' }).toLowerCase(),
    short_month: name({ month: 'short' }),
    long_month: name({ month: 'long' }),
    weekday: String(isDate ? date.getUTCDay() : ''),
    weekdayname: name({ weekday: 'long' }).toLowerCase(),
    yearday: String(yearday),
    y_day: String(yearday).padStart(3, '0'),
  };
}

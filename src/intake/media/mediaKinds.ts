import path from 'node:path';

/** What a file of sound or moving pictures is shown as. */
export type MediaKind = 'video' | 'audio';

/** The endings of the files that browsers play, and what each is shown as. */
export const playable: Readonly<Record<string, MediaKind>> = {
  mp4: 'video',
  webm: 'video',
  mp3: 'audio',
  m4a: 'audio',
  ogg: 'audio',
  opus: 'audio',
  flac: 'audio',
};

/** Endings of files that browsers do not play, or not all of them, with the ending that takes their place. */
const convertible: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    '3gp avi flv m2ts m4v mkv mov mpeg mpg mts ogv wmv'.split(' ').map((old) => [old, 'mp4']),
  ),
  ...Object.fromEntries('aac aif aiff amr caf mka oga wav wma'.split(' ').map((old) => [old, 'mp3'])),
};

/** The ending of an address without its query: `mp4`. */
export const endingOf = (address: string): string =>
  path.posix
    .extname(address.replace(/[?#].*$/s, ''))
    .slice(1)
    .toLowerCase();

/** The endings of a kind, for faults: `.mp3`, `.m4a`. */
export const endingsOf = (kind: MediaKind): string[] =>
  Object.keys(playable).flatMap((ending) => (playable[ending] === kind ? [`.${ending}`] : []));

/** What an address is shown as by its ending; undefined if it is neither sound nor video. */
export function mediaKindOf(address: string): MediaKind | undefined {
  const ending = endingOf(address);
  return playable[ending] ?? playable[convertible[ending] ?? ''];
}

/** Whether browsers play a file of this name. */
export const isPlayable = (address: string): boolean => endingOf(address) in playable;

/** The command that makes a file which browsers play of one that they do not, or of one that is too large. */
export function conversionOf(file: string): { name: string; command: string } {
  const name = path.posix.basename(file);
  const ending = endingOf(name);
  const right = convertible[ending] ?? ending;
  const stem = name.slice(0, name.length - path.posix.extname(name).length);
  const made = `${stem}${right === ending ? '-web' : ''}.${right}`;
  const options =
    playable[right] === 'video'
      ? right === 'webm'
        ? '-c:v libvpx-vp9 -crf 34 -b:v 0 -c:a libopus'
        : '-c:v libx264 -crf 24 -pix_fmt yuv420p -vf "scale=-2:min(720\\,ih)" -c:a aac -movflags +faststart'
      : '-vn -ac 1 -b:a 96k';
  const quoted = (word: string) => (/[^\w.-]/.test(word) ? `"${word}"` : word);
  return { name: made, command: `ffmpeg -i ${quoted(name)} ${options} ${quoted(made)}` };
}

/** The directive that shows a file: `::video{src="./mine.mp4" title="…"}`. */
export const directiveFor = (kind: MediaKind, src: string, title = '…'): string =>
  `::${kind}{src="${src}" title="${title.replaceAll('"', '&quot;')}"}`;

import { readAgain } from './readAgain.ts';

/** Where a body is, and the SHA-256 of its file; `undefined` for the file as it is now, whatever was read of it. */
export type BodyPlace = {
  file: string;
  fileDigest: string | undefined;
  bodyLine: number;
  lastLine?: number | undefined;
};

/**
 * The body of a file that intake has let in, without its front matter, lines ended by LF.
 *
 * @param bodyLine the line of the file at which the body begins, from 1; `lastLine` that of its end, if the file goes on
 * @throws ChangedError
 */
export function readBody({ file, fileDigest, bodyLine, lastLine }: BodyPlace): string {
  return new TextDecoder()
    .decode(readAgain({ file, digest: fileDigest }))
    .split(/\r?\n/)
    .slice(bodyLine - 1, lastLine)
    .join('\n');
}

/** A text in a commit that the interface is about to send. */
export type CommitFile = {
  path: string;
  /** The path it is moved from. */
  from?: string | undefined;
  text: string;
};

/** A file as it is at the host: its text, and what the host knows that version by. */
export type PresentFile = { text: string; version: string };

/** A commit that is about to be sent, as its host understands it. */
export type HeldCommit = {
  /** Texts that it writes; a file that is no text is left out. */
  files: CommitFile[];
  /** Asks the host for files as they are now, by their paths; a file that is not there is undefined. */
  present(paths: readonly string[]): Promise<Map<string, PresentFile | undefined>>;
  /**
   * The body of the request with other texts, to be refused by the host if one of the files is not as it was compared.
   *
   * @param texts by path, those that differ from the files
   */
  bodyWith(texts: ReadonlyMap<string, string>, present: ReadonlyMap<string, PresentFile | undefined>): string;
  /** Whether the host has refused the commit because something has changed since it was asked. */
  isStale(status: number, answer: unknown): boolean;
  /**
   * The answer of the host as the interface is to take it if other texts were saved than it sent: it reads these files again
   * when it asks for changes next.
   */
  answerFor(answer: unknown, changed: ReadonlySet<string>): unknown;
};

/** A request with a body of JSON. */
export type CommitRequest = { url: string; method: string; headers: Headers; body: Record<string, unknown> };

/** Sends a request of ours to the host, with the sign-in of the one that is held. */
export type AskHost = (url: string, body?: unknown) => Promise<{ status: number; json: unknown }>;

/** A name of content that no content has. */
export const unknownContent = '0'.repeat(40);

/** Base 64 of a text, as hosts take files. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The text of base 64; undefined if it is no UTF-8, as with a picture. */
export function fromBase64(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The steps of a path for an address. */
export const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

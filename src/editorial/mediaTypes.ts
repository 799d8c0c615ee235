import { feedForms } from '../addresses/feedAddresses.ts';

/** Media types of all that a site publishes, by the ending of a file's name (iana.org/assignments/media-types). */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  csv: 'text/csv',
  ics: 'text/calendar',
  js: 'text/javascript',
  txt: 'text/plain',
  json: 'application/json',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  // Its codecs, Opus and Vorbis, are sound.
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  vtt: 'text/vtt',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Media types of files with fixed names. */
export const namedTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(feedForms).map(({ file, type }) => [file, type])),
  'podcast.xml': feedForms.rss.type,
  'opensearch.xml': 'application/opensearchdescription+xml',
};

/** Whether a server should compress the type: formats that are not compressed already. */
export const isText = (type: string): boolean =>
  /^text\/|[/+](?:xml|json|javascript|wasm)$|^image\/x-icon$/.test(type);

/** Whether the type needs `charset=utf-8`; JSON does not (RFC 8259, 8.1). */
export const hasCharset = (type: string): boolean =>
  /^text\/|[/+]xml$/.test(type) && type !== mediaTypes['svg'];

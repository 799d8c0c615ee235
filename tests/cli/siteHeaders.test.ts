import { expect, test } from 'vitest';
import { previewHeaders, siteHeaders } from '../../src/cli/server/siteHeaders.ts';

const headersOf = siteHeaders(
  [
    '/*',
    "  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests",
    '  Strict-Transport-Security: max-age=31536000',
    '',
    '/politique/*',
    '  ! Content-Security-Policy',
    "  Content-Security-Policy: font-src 'self'",
    '',
  ].join('\n'),
);

test.each([
  [
    '/contact/',
    {
      'Content-Security-Policy': "default-src 'none'; upgrade-insecure-requests",
      'Strict-Transport-Security': 'max-age=31536000',
    },
  ],
  [
    '/politique/x/',
    { 'Content-Security-Policy': "font-src 'self'", 'Strict-Transport-Security': 'max-age=31536000' },
  ],
])('a path has the headers of every rule that fits it, the later over the earlier: %s', (path, headers) =>
  expect(headersOf(path)).toEqual(headers),
);

test('a preview asks for no HTTPS', () =>
  expect(previewHeaders(headersOf('/contact/'))).toEqual({
    'Content-Security-Policy': "default-src 'none'",
  }));

import { expect, test } from 'vitest';
import { devAttachmentUrl } from '../../../src/builder/bundle/devAttachments.ts';

test.each([
  ['/politique/mine/rapport.pdf', '/politique/mine/rapport.pdf/'],
  ['/politique/mine/mine.mp4?t=1', '/politique/mine/mine.mp4/?t=1'],
  ['/politique/mine/mine.vtt', '/politique/mine/mine.vtt/'],
  ['/politique/mine/', '/politique/mine/'],
  ['/robots.txt', '/robots.txt'],
  ['/journal/.well-known/security.txt', '/journal/.well-known/security.txt'],
  ['/podcast/podcast.xml', '/podcast/podcast.xml'],
  ['/@fs/x/mine.mp4', '/@fs/x/mine.mp4'],
  ['/src/components/body/exampleFiles/mine.mp4', '/src/components/body/exampleFiles/mine.mp4'],
])('astro dev finds %s at %s', (requested, found) => expect(devAttachmentUrl(requested)).toBe(found));

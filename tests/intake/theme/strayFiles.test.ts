import { expect, test } from 'vitest';
import { strayFiles } from '../../../src/intake/theme/strayFiles.ts';

test.each<[file: string, right: string | undefined, others?: string[]]>([
  ['theme.css', undefined],
  ['Theme.css', 'theme.css'],
  ['css/theme.css', 'theme.css'],
  ['style.css', 'theme.css'],
  ['theme.scss', 'theme.css'],
  ['style.css', undefined, ['theme.css']],
  ['Logo.svg', 'logo.svg'],
  ['images/favicon.svg', 'favicon.svg'],
  ['fond.svg', undefined],
  ['Card.astro', 'components/Card.astro'],
  ['components/Card/index.astro', 'components/Card.astro'],
  ['components/Card.jsx', 'components/Card.astro'],
  ['components/Card.html', 'components/Card.astro'],
  // A component may import these.
  ['style.css', undefined, ['components/Foot.astro']],
  ['shared/logo.svg', undefined, ['components/Foot.astro']],
  ['components/shared/Card.ts', undefined, ['components/Foot.astro']],
])('of the file %s of a theme, the place is %s', (file, right, others = []) =>
  expect(strayFiles([file, ...others])).toEqual(right === undefined ? [] : [{ file, right }]),
);

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons as blockIcons } from '../../src/admin/editor/blockIcons.ts';
import { barButtons, menuButtons } from '../../src/admin/editor/buttons.ts';

const { icons, ...made } = JSON.parse(readFileSync('src/admin/icons/icons.json', 'utf8')) as {
  icons: string[];
};

test('the font of icons is made of the package that is installed: else run .ci/icons/makeIcons.mjs', () => {
  const manifest = readFileSync('node_modules/@sveltia/cms/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  expect(made).toEqual({ '@sveltia/cms': version });
});

test('the font has each icon that is named: else run .ci/icons/makeIcons.mjs', () => {
  const named = globSync('src/admin/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bicon: '(\w+)'/g)].map(([, icon]) => icon!),
  );
  expect(named.length).toBeGreaterThan(5);
  named.push(...[blockIcons, barButtons, menuButtons].flatMap((table) => Object.values(table)));
  expect(named.filter((icon) => !icons.includes(icon))).toEqual([]);
});

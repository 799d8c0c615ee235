import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { icons, ...made } = JSON.parse(readFileSync('src/admin/icons/icons.json', 'utf8')) as {
  icons: string[];
};

test('the font of icons is made of the package that is installed: else run .ci/icons/makeIcons.mjs', () => {
  const manifest = readFileSync('node_modules/@sveltia/cms/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  expect(made).toEqual({ '@sveltia/cms': version });
});

test('the font has each icon that the configuration names: else run .ci/icons/makeIcons.mjs', () => {
  const named = globSync('src/admin/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bicon: '(\w+)'/g)].map(([, icon]) => icon!),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((icon) => !icons.includes(icon))).toEqual([]);
});

/**
 * Makes src/admin/icons/icons.woff2, the icons that the editors' interface shows, of the font of 3,800 icons in its package
 * (Material Symbols, Apache License 2.0). Run by hand, when that package or an icon in `src/admin` changes:
 *
 *     npm install --prefix .ci/icons --workspaces=false
 *     node .ci/icons/makeIcons.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';

const root = new URL('../../', import.meta.url);
const cms = new URL('node_modules/@sveltia/cms/', root);
const scripts = new URL('npm/', cms);
const read = (folder, name, encoding) => readFileSync(new URL(name, folder), encoding);
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => read(folder, name, 'utf8'));

const [fontName] = readdirSync(new URL('assets/', scripts)).filter((name) =>
  /^material-symbols-outlined.*\.woff2$/.test(name),
);
const { convert } = createRequire(import.meta.resolve('subset-font'))('fontverter');
const font = await convert(read(scripts, `assets/${fontName}`), 'sfnt');
const face = new hb.Face(new hb.Blob(new Uint8Array(font).buffer));
const shaper = new hb.Font(face);

/** The numbers of the glyphs that a text becomes: one for the name of an icon, which is a ligature. */
function glyphsOf(text) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(shaper, buffer);
  return buffer.getGlyphInfos().map(({ codepoint }) => codepoint);
}

// Every word of the scripts that is the name of an icon, whether it is used as one or not.
const words = [...filesIn(scripts, '.js'), ...filesIn(new URL('src/admin/', root), '.ts')].flatMap(
  (code) => code.match(/(?<=[`"'>])[a-z][a-z0-9_]{1,40}(?=[`"'<])/g) ?? [],
);
const icons = [...new Set(words)].sort().filter((word) => {
  const glyphs = glyphsOf(word);
  return glyphs.length === 1 && glyphs[0] !== 0;
});

// Each icon has a character too, by which the subset can be told to keep it.
const isOwn = (character) => character >= 0xe000;
const characters = new Map(
  [...face.collectUnicodes()]
    .filter(isOwn)
    .map((character) => [glyphsOf(String.fromCodePoint(character))[0], character]),
);
const kept = icons.map((icon) => String.fromCodePoint(characters.get(glyphsOf(icon)[0])));
const subset = await subsetFont(font, `abcdefghijklmnopqrstuvwxyz0123456789_${kept.join('')}`, {
  targetFormat: 'woff2',
  // Else every icon whose name has these letters would stay.
  noLayoutClosure: true,
  // The one weight that the interface asks for.
  variationAxes: { wght: 300 },
});
const { version } = JSON.parse(read(cms, 'package.json', 'utf8'));
writeFileSync(new URL('src/admin/icons/icons.woff2', root), subset);
writeFileSync(
  new URL('src/admin/icons/icons.json', root),
  `${JSON.stringify({ '@sveltia/cms': version, icons }, null, 2)}\n`,
);
console.log(`${icons.length} icons, ${subset.length} bytes`);

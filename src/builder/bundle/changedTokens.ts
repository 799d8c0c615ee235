import { generate, parse, type Atrule, type CssNode, type Declaration, type Rule } from 'css-tree';
import type { SiteTokens } from '../../colours/siteColours.ts';

/** What is read of a sheet: rules and declarations. All else stays as it is written. */
const asWritten = {
  parseValue: false,
  parseRulePrelude: false,
  parseAtrulePrelude: false,
  parseCustomProperty: false,
};

/**
 * A compiled sheet with other values of custom properties, each in the place of the look's own, which is its first
 * declaration for `:root`. What a look does not declare for dark screens is added there.
 *
 * @param colours values by light and in the dark, by the properties' names
 * @param families lists of font families to put before the look's, by the properties' names
 */
export function changedTokens(css: string, colours: SiteTokens, families: Record<string, string>): string {
  const tree = parse(css, asWritten);
  const light = rootsIn(tree);
  const dark = childrenOf(tree)
    .filter(isDark)
    .flatMap((rule) => (rule.block ? rootsIn(rule.block) : []));
  for (const [name, value] of Object.entries(families)) {
    const declaration = declarationOf(light, name);
    if (declaration) declaration.value = { type: 'Raw', value: `${value},${generate(declaration.value)}` };
  }
  for (const [name, value] of Object.entries(colours.light)) {
    const declaration = declarationOf(light, name);
    if (declaration) declaration.value = { type: 'Raw', value };
  }
  for (const [name, value] of Object.entries(colours.dark)) {
    const declaration = declarationOf(dark, name);
    if (declaration) declaration.value = { type: 'Raw', value };
    else dark[0]?.block.children.appendData(declared(name, value));
  }
  return generate(tree);
}

const childrenOf = (node: CssNode): CssNode[] =>
  'children' in node && node.children ? node.children.toArray() : [];

const rootsIn = (node: CssNode) =>
  childrenOf(node).filter((rule) => rule.type === 'Rule' && generate(rule.prelude) === ':root') as Rule[];

const isDark = (node: CssNode): node is Atrule =>
  node.type === 'Atrule' &&
  node.name === 'media' &&
  node.prelude !== null &&
  /prefers-color-scheme:\s*dark/.test(generate(node.prelude));

const declarationOf = (rules: readonly Rule[], name: string) =>
  rules
    .flatMap(({ block }) => block.children.toArray())
    .find((node): node is Declaration => node.type === 'Declaration' && node.property === `--${name}`);

const declared = (name: string, value: string): Declaration => ({
  type: 'Declaration',
  property: `--${name}`,
  value: { type: 'Raw', value },
  important: false,
});

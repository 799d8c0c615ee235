import Advertisement from '../Advertisement.astro';
import BodyLink from './BodyLink.astro';
import BodyPicture from './BodyPicture.astro';

const files = import.meta.glob<unknown>('./*/*.astro', { import: 'default', eager: true });

/** Components are named like their folder; a folder may hold parts of theirs besides. */
const named = Object.entries(files).flatMap(([file, component]) => {
  const [, folder, name] = /^\.\/(\w+)\/(\w+)\.astro$/.exec(file) ?? [];
  return name !== undefined && name === folder ? [[name, component] as const] : [];
});

/**
 * What the body of an MDX file may use without an import; `Advertisement` stands where editors write `::ad`, and
 * `BodyPicture` and `BodyLink` show the pictures and links of Markdown.
 */
export const bodyComponents: Record<string, unknown> = {
  Advertisement,
  BodyLink,
  BodyPicture,
  ...Object.fromEntries(named),
};

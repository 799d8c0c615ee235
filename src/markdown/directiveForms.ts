import type { ComponentForm } from '../components/body/componentForm.ts';
import { componentForms } from '../components/body/componentForms.ts';

/** How editors write a directive. `form` is the example that faults show. */
export type DirectiveForm = {
  type: 'containerDirective' | 'leafDirective';
  /** Whether a label in square brackets is allowed. */
  label: boolean;
  attributes: string[];
  form: string;
  /** The component that it is another way to write. */
  component?: ComponentForm;
};

/** The ways to write components in Markdown. */
const ofComponents = componentForms.flatMap((component): [string, DirectiveForm][] => {
  const { directive, content, attributes } = component;
  if (directive === undefined) return [];
  const isLeaf = content === 'nothing';
  const needed = Object.entries(attributes)
    .filter(([, { required }]) => required)
    .map(([name]) => `${name}="…"`);
  const form = `${isLeaf ? '::' : ':::'}${directive}${needed.length > 0 ? `{${needed.join(' ')}}` : ''}`;
  const type = isLeaf ? 'leafDirective' : 'containerDirective';
  return [[directive, { type, label: false, attributes: Object.keys(attributes), form, component }]];
});

/** The supported directives, by name. */
export const directiveForms: Record<string, DirectiveForm> = {
  note: { type: 'containerDirective', label: true, attributes: [], form: ':::note[…]' },
  quote: { type: 'containerDirective', label: false, attributes: ['by', 'role'], form: ':::quote{by="…"}' },
  ad: { type: 'leafDirective', label: false, attributes: [], form: '::ad' },
  ...Object.fromEntries(ofComponents),
};

/** The names of all, as they are written: `:::note`, `::ad`. */
export const directiveNames: string[] = Object.values(directiveForms).map(
  ({ form }) => /^:+\w+/.exec(form)![0],
);

/** How editors write a directive. `form` is the example that faults show. */
export type DirectiveForm = {
  type: 'containerDirective' | 'leafDirective';
  /** Whether a label in square brackets is allowed. */
  label: boolean;
  attributes: string[];
  form: string;
};

/** The supported directives, by name. */
export const directiveForms: Record<string, DirectiveForm> = {
  note: { type: 'containerDirective', label: true, attributes: [], form: ':::note[…]' },
  quote: { type: 'containerDirective', label: false, attributes: ['by', 'role'], form: ':::quote{by="…"}' },
  ad: { type: 'leafDirective', label: false, attributes: [], form: '::ad' },
};

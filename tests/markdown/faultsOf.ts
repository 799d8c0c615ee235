import type { ComponentForm } from '../../src/components/body/componentForm.ts';
import { outline } from '../../src/markdown/outline.ts';

/** The faults of a body as `line:column rule values`. */
export function faultsOf(body: string, format: 'md' | 'mdx' = 'md', components?: ComponentForm[]): string[] {
  return outline(body, format, components).faults.map(({ line, column, rule, values }) =>
    [`${line}:${column}`, rule, ...Object.values(values).map((value) => [value].flat().join('|'))]
      .join(' ')
      .trim(),
  );
}

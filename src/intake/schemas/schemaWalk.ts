import type { z } from 'zod';
import type { Path } from './paths.ts';

type Schema = z.core.$ZodType;
type Def = {
  type: string;
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  entries?: Record<string, string>;
};

/** Unwraps the layers zod puts around a schema: optional, default, transformed. */
function bare(schema: Schema): Def {
  const def = schema._zod.def as unknown as Def;
  const inner = def.innerType ?? def.in;
  return inner ? bare(inner) : def;
}

/** The schema of a field; `undefined` if there is no such field. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const { shape, element } = bare(schema);
  const next = typeof step === 'number' ? element : shape?.[step];
  return next && schemaAt(next, rest);
}

/** Names of the fields a schema has. */
export const fieldNames = (schema: Schema | undefined): string[] =>
  Object.keys((schema && bare(schema).shape) ?? {});

/** Whether a field may not be left out. */
export const isNeeded = (schema: Schema | undefined) =>
  schema !== undefined &&
  !['optional', 'default', 'nullable'].includes((schema._zod.def as unknown as Def).type) &&
  schema._zod.optin !== 'optional';

/** What the metadata of a schema say, or of one of the layers within it. */
export function noteOf(schema: Schema | undefined, name: string): unknown {
  if (!schema) return undefined;
  const own = 'meta' in schema ? (schema as z.ZodType).meta()?.[name] : undefined;
  const { innerType, in: source } = schema._zod.def as unknown as Def;
  return own ?? noteOf(innerType ?? source, name);
}

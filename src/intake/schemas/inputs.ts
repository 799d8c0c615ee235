import type { z } from 'zod';
import type { Collection } from '../collections.ts';
import type { collectionSchemas } from './collectionSchemas.ts';

/**
 * What editors write in each kind of file, before it is transformed: the words for fields in
 * `src/admin/fieldWords/` have these keys.
 */
export type Inputs = { [name in Collection]: z.input<ReturnType<typeof collectionSchemas>[name]> };

/** What is said of a field: its name on a form, and a sentence; without a sentence, the schema's own is shown. */
export type Said = { label: string; hint?: string };

/**
 * The words for what editors may write, in the shape of what they write: every field has some, a choice has a word for
 * each of its values, a list of groups has the name of one. A field that is added to a schema is a type error here.
 */
export type FieldWords<T> = { [K in keyof T & string]-?: WordsFor<Exclude<T[K], null | undefined>> };

type WordsFor<T> = Said &
  ([T] extends [readonly (infer Item)[]]
    ? Item extends string
      ? Choices<Item>
      : { one: string; fields: FieldWords<Item> }
    : [T] extends [string]
      ? Choices<T>
      : [T] extends [boolean | number]
        ? object
        : { fields: FieldWords<T> });

type Choices<T extends string> = string extends T ? object : { choices: Record<T, string> };

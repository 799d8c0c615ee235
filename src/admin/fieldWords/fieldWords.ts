/** The label of a field on a form, and a sentence about it; without `hint` the description of the schema is shown. */
export type FieldText = { label: string; hint?: string };

/**
 * The words for fields, in the shape of the schema: every field has some, a choice has a word for
 * each of its values, a list of groups has the name of one. A field that is added to a schema is a type error here.
 */
export type FieldWords<T> = { [K in keyof T & string]-?: WordsFor<Exclude<T[K], null | undefined>> };

type WordsFor<T> = FieldText &
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

/**
 * The classes of stories side by side. How many they are is a class: while the page arrives, the columns of those to come
 * stay free.
 *
 * @param count of stories; all from three on look alike
 */
export const columnsClass = (count: number): string[] => [
  'columns',
  { 1: 'alone', 2: 'both' }[count] ?? 'three',
];

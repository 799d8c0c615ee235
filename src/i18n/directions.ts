/** The eight directions from north clockwise, as they follow a distance. */
export const frenchDirections = [
  'au nord',
  'au nord-est',
  'à l’est',
  'au sud-est',
  'au sud',
  'au sud-ouest',
  'à l’ouest',
  'au nord-ouest',
] as const;

export const englishDirections = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

/** « de Lyon », « d’Orléans », « du Mans », « des Abymes ». */
export function frenchOf(name: string): string {
  if (/^Les? /.test(name)) return name.replace(/^Le(s?) /, (_, plural) => (plural ? 'des ' : 'du '));
  return /^[AEIOUYÀÂÉÈÊËÎÏÔŒ]/i.test(name) && !/^Y[aeiou]/i.test(name) ? `d’${name}` : `de ${name}`;
}

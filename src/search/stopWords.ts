/** Words that carry no meaning, folded. Excludes those that are also nouns: « or », « est », « été ». */
const lists: Record<string, string> = {
  fr: `a ai ainsi alors apres au aucun aucune aussi autre autres aux avait avant avec avoir c ce ceci cela celle celles
    celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des deux donc dont du elle elles en encore
    entre et etre eu eux fait faire font il ils j je jusqu l la le les leur leurs lors lui m ma mais me meme memes mes
    moi moins mon n ne ni nos notre nous on ont ou par parce pas peu peut peuvent plus pour pourquoi puis qu quand que
    quel quelle quelles quels quelqu qui quoi s sa sans se sera ses si soit sont sous sur t ta te tes toi ton tous tout
    toute toutes tres tu un une vers vos votre vous y`,
  en: `a about after all also an and any are as at be been before being but by can could did do does for from had has
    have he her his how i if in into is it its me more most my no nor not of on only or our out over she so some such
    than that the their them then there these they this those to under up was we were what when where which who why
    will with would you your`,
};

const sets = Object.fromEntries(
  Object.entries(lists).map(([key, list]) => [key, new Set(list.split(/\s+/))]),
);

/** Whether a folded word is a stop word of a language. Stop words are only searched for in headings. */
export const isStopWord = (form: string, language: string): boolean => sets[language]?.has(form) ?? false;

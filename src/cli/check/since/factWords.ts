/**
 * Words of French and English that decide the meaning of a sentence, as patterns of words in small letters without
 * accents. A change of one of them is never a typing error.
 */

const anyOf = (words: string) => new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})$`);

/** Negations and quantities: « ne … plus », "few". */
export const negations = anyOf(`
  n ne pas point plus jamais rien aucune? aucuns aucunes nulle? nuls nulles nullement ni non sans guere personne sauf hormis
  excepte moins peu trop faux fausse not no nor none never nothing nobody nowhere neither without cannot t hardly barely
  scarcely except unless false less few fewer little more`);

/** Prefixes that make the opposite of a word: « illégal », "unlikely". */
export const opposites = anyOf('in im il ir un de des dis me mes mis mal non an a anti contre');

/** Numbers in words; « un » and « une » are articles more often. */
export const numbers = anyOf(`
  zero deux(?:ieme)?s? trois(?:ieme)?s? quatr(?:e|ieme)s? cinq(?:uieme)?s? six(?:ieme)?s? sept(?:ieme)?s? huit(?:ieme)?s?
  neu(?:f|vieme)s? dix(?:ieme)?s? onz(?:e|ieme)s? douz(?:e|ieme)s? treiz(?:e|ieme)s? quatorz(?:e|ieme)s? quinz(?:e|ieme)s?
  seiz(?:e|ieme)s? vingt(?:ieme)?s? trent(?:e|ieme)s? quarant(?:e|ieme)s? cinquant(?:e|ieme)s? soixant(?:e|ieme)s?
  septante huitante octante nonante cent(?:ieme)?s? mill(?:e|ieme)s? milliers? millions? milliards? billions? dizaines?
  douzaines? quinzaines? vingtaines? trentaines? quarantaines? cinquantaines? soixantaines? centaines? demie?s? moities? tiers quarts? doubles? triples? quadruples?
  one two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen
  (?:twen|thir|for|fif|six|seven|eigh|nine)ty hundreds? thousands? trillions? dozens? half halves quarters? thirds? twice
  once`);

/** Days, months, and words for first and last. */
export const times = anyOf(`
  lundis? mardis? mercredis? jeudis? vendredis? samedis? dimanches? janvier fevrier mars avril mai juin juillet aout
  septembre octobre novembre decembre hier demain avant apres matin soir jours? semaines? mois annees? ans? siecles?
  heures? minutes? mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? january february march april may
  june july august september october november december yesterday tomorrow before after days? weeks? months? years?
  hours? centur(?:y|ies) premiers? premieres? seconds? secondes? dernieres? derniers? first last fourth fifth sixth seventh
  eighth ninth tenth`);

export const units = anyOf(`
  kg g mg t kt mt m km cm mm ha l ml hl w kw mw gw kwh mwh gwh tonnes? tons? grammes? kilos? kilogrammes? metres?
  kilometres? centimetres? millimetres? hectares? litres? euros? dollars? francs? livres? pounds? degres? degrees? watts?
  kilowatts? megawatts? gigawatts? pour per percent pourcents?`);

/** Words that often begin a sentence, where a capital does not make them names. */
export const openers = anyOf(`
  les? la l un une des? du d ce c cet cette ces il ils elle elles on nous vous je j tu qui que qu quoi ou et mais donc or
  car si s dans en sur sous par pour avec chez entre vers depuis pendant selon a au aux y leurs? son sa ses notre nos
  quand comme lorsque alors ainsi puis enfin aussi cela ca tous tout toute toutes certains certaines
  the an this that these those it its he she they we you i his her their our there here in on at by for with from to of
  as when while if and but so then what who which how why all some`);

/** What the guide for editors says of the components of MDX and their attributes, by their names. */
export type ComponentWords = Record<string, { sentence: string; attributes: Record<string, string> }>;

const chartFr = {
  title: 'Ce que le graphique montre, en une ligne.',
  source: 'D’où viennent les chiffres.',
  unit: 'L’unité, écrite après les nombres.',
  alt: 'Ce qu’il faut en retenir, pour qui ne voit pas le graphique ; les extrêmes sont dits de toute façon.',
  data: 'Un fichier CSV, à partir de l’article, à la place du tableau entre les balises.',
  columns: 'Les colonnes à montrer, celle des noms d’abord ; toutes si l’attribut manque.',
};

const fr: ComponentWords = {
  Figure: {
    sentence: 'Une image avec sa légende et son crédit.',
    attributes: {
      src: 'Le fichier de l’image, à partir de l’article.',
      alt: 'Ce que l’image montre, pour qui ne la voit pas ; vide ("") si elle ne fait que décorer.',
      caption: 'La légende, sous l’image.',
      credit: 'À qui est l’image : photographe, agence ou ayant droit.',
    },
  },
  Gallery: {
    sentence:
      'Des images côte à côte, chacune avec sa légende ; entre les balises, une image par paragraphe.',
    attributes: { caption: 'La légende de l’ensemble, sous les images.' },
  },
  Quote: {
    sentence: 'Une phrase mise en exergue, avec le nom de qui l’a dite.',
    attributes: { by: 'Qui parle.', role: 'À quel titre.' },
  },
  Note: {
    sentence: 'Un encadré : repères, définitions, méthode.',
    attributes: { title: 'Le titre de l’encadré ; « À noter » s’il manque.' },
  },
  Timeline: {
    sentence:
      'Une chronologie ; entre les balises, une liste dont chaque point commence par sa date en gras.',
    attributes: { title: 'Le titre de la chronologie.' },
  },
  Comparison: {
    sentence:
      'Un tableau comparatif ; entre les balises, un tableau dont la première colonne dit ce que l’on compare.',
    attributes: { title: 'Le titre du tableau.', source: 'D’où viennent les données.' },
  },
  BarChart: {
    sentence:
      'Un graphique en barres, pour comparer ; entre les balises, un tableau : les noms dans la première colonne, les nombres dans les suivantes (trois au plus).',
    attributes: chartFr,
  },
  LineChart: {
    sentence:
      'Une courbe, pour suivre dans le temps ; entre les balises, un tableau : les années, les mois (2024-05) ou les jours (2024-05-31) dans la première colonne, les nombres dans les suivantes (trois au plus).',
    attributes: { ...chartFr, from: 'Le nombre au bas du graphique, si ce n’est pas zéro.' },
  },
  LocatorMap: {
    sentence: 'Une carte où un point dit où l’on est ; la carte est un fichier SVG.',
    attributes: {
      src: 'Le fichier de la carte, à partir de l’article.',
      alt: 'Ce que la carte montre, pour qui ne la voit pas.',
      label: 'Le nom écrit à côté du point.',
      x: 'Où est le point en largeur : 0 au bord gauche, 100 au bord droit.',
      y: 'Où est le point en hauteur : 0 en haut, 100 en bas.',
      caption: 'La légende, sous la carte.',
      credit: 'De qui est la carte.',
    },
  },
};

const chartEn = {
  title: 'What the chart shows, in one line.',
  source: 'Where the numbers come from.',
  unit: 'The unit, written after the numbers.',
  alt: 'What to remember of it, for those who cannot see the chart; the extremes are told in any case.',
  data: 'A CSV file, from the article, in place of the table between the tags.',
  columns: 'The columns to show, the one with the names first; all of them if absent.',
};

const en: ComponentWords = {
  Figure: {
    sentence: 'A picture with its caption and its credit.',
    attributes: {
      src: 'The file of the picture, from the article.',
      alt: 'What the picture shows, for those who cannot see it; empty ("") if it only decorates.',
      caption: 'The caption, below the picture.',
      credit: 'Whose the picture is: photographer, agency or owner of the rights.',
    },
  },
  Gallery: {
    sentence: 'Pictures side by side, each with its caption; between the tags, one picture a paragraph.',
    attributes: { caption: 'The caption of them all, below the pictures.' },
  },
  Quote: {
    sentence: 'A sentence pulled out, with the name of who said it.',
    attributes: { by: 'Who speaks.', role: 'In what capacity.' },
  },
  Note: {
    sentence: 'A box: key facts, definitions, method.',
    attributes: { title: 'The title of the box; “Note” if absent.' },
  },
  Timeline: {
    sentence: 'A timeline; between the tags, a list whose items each begin with a date in bold.',
    attributes: { title: 'The title of the timeline.' },
  },
  Comparison: {
    sentence: 'A table that compares; between the tags, a table whose first column says what is compared.',
    attributes: { title: 'The title of the table.', source: 'Where the data come from.' },
  },
  BarChart: {
    sentence:
      'A bar chart, to compare; between the tags, a table: names in the first column, numbers in the others (three at most).',
    attributes: chartEn,
  },
  LineChart: {
    sentence:
      'A line chart, to follow through time; between the tags, a table: years, months (2024-05) or days (2024-05-31) in the first column, numbers in the others (three at most).',
    attributes: { ...chartEn, from: 'The number at the foot of the chart, if it is not zero.' },
  },
  LocatorMap: {
    sentence: 'A map on which a point says where one is; the map is an SVG file.',
    attributes: {
      src: 'The file of the map, from the article.',
      alt: 'What the map shows, for those who cannot see it.',
      label: 'The name written beside the point.',
      x: 'Where the point is across: 0 at the left edge, 100 at the right edge.',
      y: 'Where the point is down: 0 at the top, 100 at the bottom.',
      caption: 'The caption, below the map.',
      credit: 'Whose the map is.',
    },
  },
};

export const componentWords: Record<'fr' | 'en', ComponentWords> = { fr, en };

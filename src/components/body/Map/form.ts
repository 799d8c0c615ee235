import type { DescribedComponent } from '../componentForm.ts';

export const map: DescribedComponent = {
  name: 'Map',
  directive: 'map',
  content: 'nothing',
  about: {
    fr: 'Une carte qui situe un lieu, dessinée sans rien demander à un autre site : terres, mers, frontières, départements français, fleuves et villes alentour.',
    en: 'A map that shows where a place is, drawn without asking another site: land, sea, borders, French départements, rivers and cities around.',
  },
  attributes: {
    lat: {
      type: 'latitude',
      required: true,
      range: [-90, 90],
      example: '46.18',
      about: {
        fr: 'La latitude du lieu en degrés, avec un point ; négative au sud de l’équateur.',
        en: 'The latitude of the place in degrees; negative south of the equator.',
      },
    },
    lon: {
      type: 'longitude',
      required: true,
      range: [-180, 180],
      example: '2.94',
      about: {
        fr: 'La longitude du lieu en degrés, avec un point ; négative à l’ouest de Greenwich.',
        en: 'The longitude of the place in degrees; negative west of Greenwich.',
      },
    },
    label: {
      type: 'text',
      required: true,
      example: 'Échassières',
      about: { fr: 'Le nom du lieu, écrit à côté du point.', en: 'The name of the place, beside its point.' },
    },
    zoom: {
      type: 'number',
      required: false,
      range: [3, 9],
      example: '6',
      about: {
        fr: 'De 3, un continent, à 9, une ville et ses environs ; 6, un pays comme la France, sans rien écrire.',
        en: 'From 3, a continent, to 9, a city and its surroundings; 6, a country like France, if nothing is written.',
      },
    },
    also: {
      type: 'places',
      required: false,
      example: 'Vichy 46.13 3.43 ; Montluçon 46.34 2.6',
      about: {
        fr: 'D’autres lieux, entre points-virgules, chacun avec son nom, sa latitude et sa longitude ; la carte les montre tous.',
        en: 'More places, between semicolons, each with its name, its latitude and its longitude; the map shows all of them.',
      },
    },
    title: {
      type: 'text',
      required: false,
      example: 'La mine de lithium de l’Allier',
      about: { fr: 'Le titre de la carte.', en: 'The title of the map.' },
    },
  },
};

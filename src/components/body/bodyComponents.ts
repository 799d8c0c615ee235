import Advertisement from '../Advertisement.astro';
import BarChart from './BarChart.astro';
import BodyLink from './BodyLink.astro';
import BodyPicture from './BodyPicture.astro';
import Comparison from './Comparison.astro';
import Figure from './Figure.astro';
import Gallery from './Gallery.astro';
import LineChart from './LineChart.astro';
import LocatorMap from './LocatorMap.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';

/**
 * What the body of an MDX file may use without an import; `Advertisement` stands where editors write `::ad`, and
 * `BodyPicture` and `BodyLink` show the pictures and links of Markdown.
 */
export const bodyComponents = {
  Advertisement,
  BarChart,
  BodyLink,
  BodyPicture,
  Comparison,
  Figure,
  Gallery,
  LineChart,
  LocatorMap,
  Note,
  Quote,
  Timeline,
};

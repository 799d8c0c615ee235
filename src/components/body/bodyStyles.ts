import chart from '../../styles/body/chart.css?inline';
import comparison from '../../styles/body/comparison.css?inline';
import gallery from '../../styles/body/gallery.css?inline';
import locatorMap from '../../styles/body/locatorMap.css?inline';
import timeline from '../../styles/body/timeline.css?inline';

/** Styles of components that need more than the body of any article has. */
const styles: Record<string, string> = {
  BarChart: chart,
  Comparison: comparison,
  Gallery: gallery,
  LineChart: chart,
  LocatorMap: locatorMap,
  Timeline: timeline,
};

/**
 * The styles a story needs for the components it uses: it carries those and no others.
 *
 * @param names of components, in any order and number
 */
export function bodyStyles(names: readonly string[]): string[] {
  return [...new Set(names.toSorted().flatMap((name) => styles[name] ?? []))];
}

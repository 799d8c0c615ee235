import { contrastWith, leastContrast, readable } from '../../colours/contrast.ts';
import { lookGrounds } from '../../colours/lookGrounds.ts';
import { darkColours, groundsOf, type Grounds, type SchemeColours } from '../../colours/palette.ts';
import type { Fields } from '../yaml/frontMatter.ts';
import { isColour } from './colourField.ts';
import { looks, type Look } from './lookSchema.ts';
import type { Path } from './paths.ts';
import { valueAt, type FieldFault } from './schemaFaults.ts';

/** Faults of colours that cannot be read on their ground, each with the nearest that can. */
export function colourFaults(data: Fields): FieldFault[] {
  const colourAt = (...path: Path) => {
    const value = valueAt(data, path);
    return typeof value === 'string' && isColour(value) ? value.toLowerCase() : undefined;
  };
  const schemeAt = (...under: Path): SchemeColours => ({
    paper: colourAt(...under, 'paper'),
    ink: colourAt(...under, 'ink'),
    accent: colourAt(...under, 'accent'),
  });
  const { light, dark } = lookGrounds[lookOf(data['look'])];
  const given = schemeAt('colours');
  const darkOnes = darkColours(given, schemeAt('colours', 'dark'), dark);
  const schemes: [Path, SchemeColours, Grounds, string][] = [
    [['colours'], given, light, 'colour'],
    [['colours', 'dark'], darkOnes, dark, 'darkColour'],
  ];
  const sections = Array.isArray(data['sections']) ? data['sections'].length : 0;
  return schemes.flatMap(([path, colours, look, ofSection]) => {
    const grounds = groundsOf(colours, look);
    const both = [grounds.paper, grounds.tint];
    // Where only the paper is given, it is the paper that the look's ink cannot be read on.
    const ink = colourAt(...path, 'ink');
    return [
      ...(ink || !colourAt(...path, 'paper')
        ? contrastFault([...path, 'ink'], ink, [grounds.paper])
        : contrastFault([...path, 'paper'], colourAt(...path, 'paper'), [grounds.black])),
      ...contrastFault([...path, 'accent'], colourAt(...path, 'accent'), both),
      ...Array.from({ length: sections }, (_, place) =>
        contrastFault(['sections', place, ofSection], colourAt('sections', place, ofSection), both),
      ).flat(),
    ];
  });
}

function contrastFault(path: Path, value: string | undefined, grounds: readonly string[]): FieldFault[] {
  if (!value || contrastWith(value, grounds) >= leastContrast) return [];
  const [on = ''] = grounds;
  const ratio = Math.floor(contrastWith(value, grounds) * 10) / 10;
  const values = { value, on, ratio, right: readable(value, grounds) };
  return [{ path, detail: { rule: 'colour-contrast', values }, on: 'value' }];
}

const lookOf = (value: unknown): Look => looks.find((look) => look === value) ?? 'wire';

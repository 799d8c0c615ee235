import { lookGrounds } from './lookGrounds.ts';
import { darkColours, groundsOf, inDark, tokensOf, type SchemeColours, type Tokens } from './palette.ts';

/** The settings of a publication for its colours. */
type Coloured = {
  look: keyof typeof lookGrounds;
  colours?: (SchemeColours & { dark?: SchemeColours | undefined }) | undefined;
};

type ColouredSection = { id: string; colour?: string | undefined; darkColour?: string | undefined };

/** What the colours of `site.yaml` change of a look's tokens, by light and in the dark; undefined if there are none. */
export type SiteTokens = { light: Tokens; dark: Tokens };

export function siteTokens({ look, colours }: Coloured): SiteTokens | undefined {
  if (!colours) return undefined;
  const { light, dark } = lookGrounds[look];
  return {
    light: tokensOf(colours, light),
    dark: tokensOf(darkColours(colours, colours.dark ?? {}, dark), dark),
  };
}

/** The colour of each section that has one of its own, by light and in the dark, by its id. */
export function sectionColours({
  look,
  colours,
  sections,
}: Coloured & { sections: readonly ColouredSection[] }): ReadonlyMap<
  string,
  { light: string; dark: string }
> {
  const { dark } = lookGrounds[look];
  const grounds = groundsOf(darkColours(colours ?? {}, colours?.dark ?? {}, dark), dark);
  return new Map(
    sections.flatMap(({ id, colour, darkColour }) =>
      colour ? [[id, { light: colour, dark: darkColour ?? inDark(colour, grounds) }]] : [],
    ),
  );
}

/** The ink and the paper of what no style sheet reaches: icons, and the frame phones draw around a site. */
export function printedColours({ look, colours }: Coloured): { ink: string; paper: string } {
  const { light } = lookGrounds[look];
  return { ink: colours?.ink ?? light.black, paper: colours?.paper ?? light.paper };
}

import { audio } from '../../components/body/Audio/form.ts';
import type { ComponentForm } from '../../components/body/componentForm.ts';
import { embed } from '../../components/body/Embed/form.ts';
import { map } from '../../components/body/Map/form.ts';
import { video } from '../../components/body/Video/form.ts';
import type { Spot } from '../../intake/faults.ts';
import { checkEmbed } from './embedFaults.ts';
import { checkMap } from './mapFaults.ts';
import { checkMedia } from './mediaFaults.ts';
import type { Report } from './report.ts';

type Check = (
  attributes: ReadonlyMap<string, string>,
  /** The place of an attribute, or of the whole if it is not written. */
  positionOf: (attribute: string) => Spot,
  report: Report,
) => void;

/** The name of no attribute. */
const whole = '';

/** What is checked of a component beyond the form of its attributes. */
const checks: Readonly<Record<string, Check>> = {
  [embed.name]: (attributes, at, report) => checkEmbed(attributes, 'component', at(whole), report),
  [map.name]: checkMap,
  [video.name]: (attributes, at, report) => checkMedia('video', attributes, at(whole), report),
  [audio.name]: (attributes, at, report) => checkMedia('audio', attributes, at(whole), report),
};

/** Checks a component beyond the form of its attributes. */
export const checkLeaf = ({ name }: ComponentForm, ...written: Parameters<Check>): void =>
  checks[name]?.(...written);

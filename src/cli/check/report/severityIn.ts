import type { VFile } from 'vfile';

import type { Severity } from '../diagnostic.ts';

/** The severity that a message was made with. */
export const severityIn = ({ fatal }: Pick<VFile['messages'][number], 'fatal'>): Severity =>
  fatal === true ? 'fault' : fatal === false ? 'warning' : 'advice';

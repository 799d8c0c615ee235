import type { VFile } from 'vfile';

import type { Severity } from '../../../checks/diagnostic.ts';

/** The severity of a vfile message, from its `fatal` field. */
export const severityIn = ({ fatal }: Pick<VFile['messages'][number], 'fatal'>): Severity =>
  fatal === true ? 'fault' : fatal === false ? 'warning' : 'advice';

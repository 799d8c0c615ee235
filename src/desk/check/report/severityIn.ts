import type { VFileMessage } from 'vfile-message';
import type { Severity } from '../finding.ts';

/** The severity that a message was made with. */
export const severityIn = ({ fatal }: Pick<VFileMessage, 'fatal'>): Severity =>
  fatal === true ? 'fault' : fatal === false ? 'warning' : 'advice';

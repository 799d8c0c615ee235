import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { help } from '../workers.ts';
import type { GatherData, Gathering } from './loadPublication.ts';

/** Reads the publication, in a process of its own: see helper.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { gather } = await import('./loadPublication.ts');
help<GatherData, Gathering, void>(async (data, say) => say(await gather(data)));

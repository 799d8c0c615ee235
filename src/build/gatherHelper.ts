import { enableCompileCache } from 'node:module';
import { codeCache } from '../cache/cacheFolder.ts';
import { help } from './helper.ts';
import type { GatherData, Gathering } from './gathering.ts';

/** Reads the publication, in a process of its own: see helper.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { gather } = await import('./gathering.ts');
help<GatherData, Gathering, void>(async (data, say) => say(await gather(data)));

import { enableCompileCache } from 'node:module';
import { codeCache } from '../../cache/cacheFolder.ts';
import { help } from '../workers.ts';
import type { Claimed, Report, ShareData } from './renderWorker.ts';

/** Renders a share of the pages, in a process of its own: see helper.ts and renderPages.ts. */
enableCompileCache(`${codeCache}/compiled`);
const { renderShare } = await import('./renderWorker.ts');
help<ShareData, Report, Claimed>(renderShare);

import { servingCommand } from './serve.ts';

export const command = servingCommand('dev', async (config) => {
  const { dev } = await import('astro');
  await dev(config);
  return 0;
});

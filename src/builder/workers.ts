import { fork, type ChildProcess } from 'node:child_process';

/**
 * Other processes that help a build. Threads would share one memory, whose pages the system maps under one lock: two of
 * them printed 3,000 articles a fifth more slowly than two processes, and what one has used is never given back.
 */
export type WorkerOptions<Data, Message, Reply> = {
  /** A file of this room, which calls `serveWorker`. */
  file: string;
  data: Data;
  /** Is told what the helper says, and gives its answer, which may take its time. */
  onMessage: (message: Message) => Reply | Promise<Reply>;
  signal: AbortSignal;
};

/** Most of what is made is garbage a moment later: a large nursery spares copying it, and old garbage is collected early. */
const memoryFlags = ['--max-semi-space-size=16', '--initial-old-space-size=64'];

type Sent = { message: unknown } | { error: SentError };

/** An error as it goes from one process to another: what it says, and what the system says of it. */
type SentError = { name: string; message: string } & Partial<
  Record<'stack' | 'code' | 'path' | 'syscall', string | undefined>
>;

/** Runs a helper to its end. */
export function spawnWorker<Data, Message, Reply>({
  file,
  data,
  onMessage,
  signal,
}: WorkerOptions<Data, Message, Reply>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(new URL(file, import.meta.url), {
      serialization: 'advanced',
      execArgv: memoryFlags,
      signal,
      killSignal: 'SIGKILL',
    });
    child.on('message', (sent: Sent) => {
      if ('error' in sent) {
        reject(Object.assign(new Error(), sent.error));
      } else {
        const answer = async () => child.send({ reply: await onMessage(sent.message as Message) });
        answer().catch(reject);
      }
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The helper ${file} ended with ${code}.`)),
    );
    // Without a process there is nobody to send to; why is told by its error.
    child.send?.({ data });
  });
}

/** What a helper does, in its own process: `say` waits for the answer. */
export function serveWorker<Data, Message, Reply>(
  work: (data: Data, say: (message: Message) => Promise<Reply>) => Promise<void>,
): void {
  let answered: (reply: Reply) => void = () => undefined;
  const send = (sent: Sent) => process.send!(sent);
  const say = (message: Message) =>
    new Promise<Reply>((resolve) => {
      answered = resolve;
      send({ message });
    });
  // Nobody is left to work for when the build has been killed.
  process.on('disconnect', () => process.exit());
  process.on('message', (received: { data: Data } | { reply: Reply }) => {
    if ('reply' in received) return answered(received.reply);
    work(received.data, say).then(
      () => process.disconnect(),
      (error: unknown) => {
        process.send!({ error: sentError(error) } satisfies Sent, () => process.exit(1));
      },
    );
  });
}

function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, code, path, syscall }: NodeJS.ErrnoException = error;
  return { name, message, stack, code, path, syscall };
}

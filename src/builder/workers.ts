import { fork, type ChildProcess } from 'node:child_process';

/**
 * A worker process of a build. Threads would share one address space, whose pages the kernel maps under one lock: two of
 * them rendered 3,000 articles a fifth more slowly than two processes, and their memory is never returned.
 */
export type WorkerOptions<Data, Message, Reply> = {
  /** A module below this folder, which calls `serveWorker`. */
  file: string;
  data: Data;
  /** Called with each message of the worker; what it returns is the reply. */
  onMessage: (message: Message) => Reply | Promise<Reply>;
  signal: AbortSignal;
};

/** Most objects are garbage a moment later: a large young generation avoids copying them, and old garbage is collected early. */
const memoryFlags = ['--max-semi-space-size=16', '--initial-old-space-size=64'];

type Sent = { message: unknown } | { error: SentError };

/** An error as it is sent from one process to another, with what the system says of it. */
type SentError = { name: string; message: string } & Partial<
  Record<'stack' | 'code' | 'path' | 'syscall', string | undefined>
>;

/**
 * Runs a worker until it exits.
 *
 * @throws the error of the worker, or one that names its exit status
 */
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
      code === 0 ? resolve() : reject(new Error(`The worker ${file} exited with ${code}.`)),
    );
    // The `error` event says why the process could not start.
    child.send?.({ data });
  });
}

/** Runs `work` in a worker process; `send` resolves with the reply. */
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
  // The build has been killed.
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

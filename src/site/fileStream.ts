/**
 * A stream of the parts of a file, each of which is overwritten by the next: a copy of each is passed on. `slice` of a
 * buffer would be none.
 */
export const fileStream = (parts: Iterator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });

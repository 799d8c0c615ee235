/** A function that remembers what it made last: a page's props are read twice in a row, for its key and for its print. */
export function memoizeLast<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  let last: { from: From; made: Made } | undefined;
  return (from) => {
    if (last?.from !== from) last = { from, made: make(from) };
    return last.made;
  };
}

type Message = { level: string; message: string };

/**
 * Astro's logger while it compiles, and in the bundle (https://docs.astro.build/en/reference/logger-reference/): warnings
 * and errors only, without the stack of what Astro throws as well: whoever has asked for the page answers that.
 */
export default function quiet() {
  return {
    write({ level, message }: Message) {
      if (/\n {4}at /.test(message)) return;
      // A publication may have no authors or no standing pages yet, and a bundle has none at all.
      if ((level === 'error' || level === 'warn') && !message.includes('does not exist or is empty'))
        console.error(message);
    },
  };
}

type Message = { level: string; message: string };

/** Astro's logger while it bundles (https://docs.astro.build/en/reference/logger-reference/): warnings and errors only. */
export default function quiet() {
  return {
    write({ level, message }: Message) {
      // A publication may have no authors or no standing pages yet, and a bundle has none at all.
      if ((level === 'error' || level === 'warn') && !message.includes('does not exist or is empty'))
        console.error(message);
    },
  };
}

type Message = { level: string; message: string };

/**
 * Astro's logger while it compiles, and in the bundle (https://docs.astro.build/en/reference/logger-reference/): warnings
 * and errors only, without those that make the build start over, which Astro throws as well.
 */
export default function quiet() {
  return {
    write({ level, message }: Message) {
      if (message.startsWith('ChangedError:')) return;
      // A publication may have no authors or no standing pages yet, and a bundle has none at all.
      if ((level === 'error' || level === 'warn') && !message.includes('does not exist or is empty'))
        console.error(message);
    },
  };
}

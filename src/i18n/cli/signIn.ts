import { en, fr } from '../sentence.ts';

/** Words of `sign-in`, and of the window in which an editor signs in. */
export const signInWords = {
  fr: {
    help: fr`Sert à se connecter à la rédaction avec un compte GitHub, sans jeton à copier.
GITHUB_CLIENT_ID=… GITHUB_CLIENT_SECRET=… npx depeche sign-in [--port 8787] [--host [ADRESSE]]
  --port   le port
  --host   écoute aussi hors de cette machine

Le guide dit, sous « Se connecter », comment déclarer l'application et ce qu'il faut dans site.yaml.`,
    noAdmin: fr`site.yaml ne nomme pas de dépôt GitHub (admin: repository) : il n'y a rien à quoi se connecter.`,
    noSecret: fr`Il manque GITHUB_CLIENT_ID ou GITHUB_CLIENT_SECRET : l'application déclarée sur GitHub les donne (Settings → Developer settings → OAuth Apps).`,
    served: (address: string, site: string) => fr`Le service de connexion : ${address}
Il ne donne de jeton qu'à ${site}. Ctrl+C pour finir.`,
    title: fr`Connexion`,
    done: fr`Vous êtes connecté ; cette fenêtre va se fermer.`,
    crossed: fr`Cette demande de connexion n'a pas commencé ici, ou il y a trop longtemps. Fermez la fenêtre et recommencez.`,
    refused: (reason: string) => fr`GitHub refuse la connexion : ${reason}`,
    unreachable: fr`GitHub ne répond pas. Fermez la fenêtre et recommencez dans un instant.`,
    unknown: fr`Ce service ne sert qu'à se connecter à la rédaction.`,
  },
  en: {
    help: en`Serves to sign in to the editors' interface with a GitHub account, without a token to copy.
GITHUB_CLIENT_ID=… GITHUB_CLIENT_SECRET=… npx depeche sign-in [--port 8787] [--host [ADDRESS]]
  --port   the port
  --host   listens beyond this machine too

The guide says, under “Log in”, how to register the application and what site.yaml needs.`,
    noAdmin: en`site.yaml names no repository on GitHub (admin: repository): there is nothing to sign in to.`,
    noSecret: en`GITHUB_CLIENT_ID or GITHUB_CLIENT_SECRET is missing: the application registered on GitHub has them (Settings → Developer settings → OAuth Apps).`,
    served: (address: string, site: string) => en`The sign-in service: ${address}
It gives tokens to ${site} alone. Ctrl+C to end.`,
    title: en`Sign-in`,
    done: en`You are signed in; this window will close.`,
    crossed: en`This sign-in did not begin here, or too long ago. Close the window and begin again.`,
    refused: (reason: string) => en`GitHub refuses to sign you in: ${reason}`,
    unreachable: en`GitHub does not answer. Close the window and begin again in a moment.`,
    unknown: en`This service is for signing in to the editors' interface only.`,
  },
};

export type SignInWords = (typeof signInWords)['fr' | 'en'];

import type { Texts } from './texts.ts';

export const fr: Texts = {
  brand: 'Espace certificat',
  title: 'Renouvellement de votre certificat électronique',
  skipToContent: 'Aller au contenu',
  language: 'Langue',
  precheck:
    "Contrôle préalable : il ne prouve pas l'authenticité de votre document et n'est pas une vérification d'identité à distance certifiée (PVID).",
  steps: {
    label: 'Étapes du renouvellement',
    names: 'Vos nom et prénoms',
    document: 'Votre document',
    capture: 'Vos photos',
    result: 'Résultat',
    done: 'terminée',
  },
  names: {
    lead: "Votre certificat vous sert à signer pendant trois ans. Pour le renouveler, nous vérifions votre pièce d'identité : quelques minutes suffisent.",
    atHand: 'À avoir sous la main',
    things: [
      "Votre pièce d'identité originale, en cours de validité",
      'Votre téléphone ou un scanner, pour une image en couleur',
      'Vos identifiants de connexion',
    ],
    heading: 'Vos nom et prénoms',
    surname: 'Nom de naissance',
    surnameHelp: "Écrit comme sur votre pièce d'identité. Ce n'est pas toujours votre nom d'usage.",
    surnameMissing: 'Indiquez votre nom de naissance.',
    givenNames: 'Prénoms',
    givenNamesHelp: "Dans l'ordre du document, séparés par des espaces. Gardez les traits d'union.",
    givenNamesMissing: 'Indiquez au moins un prénom.',
    givenNamesTooMany: 'Indiquez dix prénoms au plus.',
  },
  document: {
    heading: 'Votre document',
    lead: 'Une seule pièce suffit. Choisissez celle que vous avez avec vous.',
    legend: "Quelle pièce d'identité utilisez-vous ?",
    kinds: {
      'cni-1988': {
        name: "Carte d'identité, ancien format",
        how: 'Grande et plastifiée. Au recto, deux lignes de lettres et de chevrons (<<<) tout en bas.',
        note: 'Délivrée à une personne majeure de 2004 à 2013, elle vaut cinq ans de plus que la date imprimée.',
      },
      'cni-2021': {
        name: "Carte d'identité, nouveau format",
        how: "De la taille d'une carte bancaire. Au recto, le drapeau européen ; au verso, une puce et trois lignes de chevrons.",
        note: 'Délivrée depuis 2021.',
      },
      'passport-fra': {
        name: 'Passeport',
        how: 'La page avec votre photo et les deux lignes de chevrons suffit.',
        note: 'Une seule photo à prendre.',
      },
    },
    missing: "Choisissez votre pièce d'identité.",
    starting: 'Un instant…',
  },
  next: 'Poursuivre',
  back: 'Retour',
  capture: { heading: 'Vos photos' },
  restart: {
    ask: 'Changer de document ou de nom',
    warning: 'La vérification en cours sera abandonnée et les photos déjà envoyées ne serviront plus.',
    confirm: 'Oui, changer',
    cancel: 'Non, continuer ici',
  },
  outcome: {
    approved: {
      heading: 'La suite',
      steps: [
        "L'autorité de certification prépare votre nouveau certificat.",
        "Elle vous écrit pour l'activer avec votre téléphone.",
        "Jusque-là, votre certificat actuel reste utilisable jusqu'à sa date de fin.",
      ],
    },
    review: {
      heading: 'En attendant la réponse',
      deadline: (date) => `Vous aurez la réponse au plus tard le ${date}.`,
      comeBack:
        "Gardez cet onglet : la réponse s'y affichera d'elle-même, et la page retrouve votre demande si vous la rechargez.",
      receipt: 'Gardez votre numéro de suivi comme reçu : il suffit pour retrouver votre demande auprès de nous.',
      copy: 'Copier le numéro',
      copied: 'Numéro copié',
      print: 'Imprimer cette page',
    },
    rejected: {
      heading: 'Que faire maintenant ?',
      lead: 'Vous pouvez présenter un autre document, ou corriger vos nom et prénoms.',
    },
    stopped: {
      heading: 'Que faire maintenant ?',
      lead: 'Vous pouvez recommencer quand vous voulez.',
    },
    otherDocument: 'Présenter un document',
    otherNames: 'Corriger mes nom et prénoms',
  },
  problemHeading: 'La vérification ne peut pas commencer',
  problems: {
    'form.invalid': "Le formulaire n'est pas complet. Vérifiez vos nom, prénoms et document.",
    'form.not_json': "La demande n'a pas pu être lue. Rechargez la page, puis réessayez.",
    'api.unreachable': 'Le service de vérification ne répond pas pour le moment. Réessayez dans quelques minutes.',
    'api.busy': 'Le service de vérification est très demandé. Réessayez dans une minute.',
    'api.refused':
      "Le service de vérification a refusé notre demande. Ce n'est pas de votre fait : réessayez plus tard ou prévenez-nous.",
    'page.not_found': "Cette page n'existe pas.",
    internal: "Une erreur s'est produite chez nous. Réessayez dans un instant.",
    connection: 'La connexion est interrompue. Vérifiez votre réseau, puis réessayez.',
  },
  widget: {
    'review.body': "Rien d'autre à faire : la réponse s'affichera ici.",
    'approved.body': 'La suite est indiquée ci-dessous.',
    'approved.byPerson': 'Une personne a vérifié votre document. La suite est indiquée ci-dessous.',
    'rejected.next': 'Ce que vous pouvez faire est indiqué ci-dessous.',
    'abandoned.body': 'Rien ne sera fait des photos envoyées.',
    'expired.body': 'Le délai pour la terminer est passé.',
    'erased.body': "Il n'en reste aucune donnée.",
  },
};

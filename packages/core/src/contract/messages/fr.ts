import type { Messages } from './messages.ts';

export const fr: Messages = {
  colon: ' : ',
  kinds: {
    'cni-1988': "Carte nationale d'identité (ancien format)",
    'cni-2021': "Carte nationale d'identité (nouveau format)",
    'passport-fra': 'Passeport français',
    'residence-permit-fra': 'Titre de séjour',
  },
  others: {
    'driving-licence-fra': {
      name: 'Permis de conduire',
      refusal: "Un permis de conduire n'est pas une pièce d'identité acceptée ici.",
    },
    'identity-card': {
      name: "Carte d'identité d'un autre État",
      refusal: "La carte d'identité d'un autre État n'est pas acceptée ici.",
    },
    passport: { name: "Passeport d'un autre État", refusal: "Le passeport d'un autre État n'est pas accepté ici." },
    visa: { name: 'Visa', refusal: "Un visa n'est pas accepté ici." },
    'bank-card': {
      name: 'Carte bancaire',
      refusal: "C'est une carte bancaire : ne l'envoyez à personne. Nous avons besoin d'une pièce d'identité.",
    },
    bill: { name: 'Facture', refusal: "Une facture n'est pas une pièce d'identité." },
  },
  signs: {
    mrz: 'bande de lecture',
    number_shape: 'forme du numéro',
    title_words: 'mots imprimés',
    proportions: 'proportions',
    data_matrix: 'code Data Matrix',
    portrait: 'photo',
    flag: 'drapeau bleu',
  },
  sides: { recto: 'recto', verso: 'verso', both: 'recto et verso' },
  dataPage: 'page avec la photo',
  fields: {
    surname: 'Nom de naissance',
    givenNames: 'Prénoms',
    usageName: "Nom d'usage",
    birthDate: 'Date de naissance',
    sex: 'Sexe',
    documentNumber: 'Numéro du document',
    nationality: 'Nationalité',
    issuingState: 'État émetteur',
    issueMonth: 'Mois de délivrance',
    issueDate: 'Date de délivrance',
    expiryDate: "Date d'expiration imprimée",
    authority: 'Autorité de délivrance',
  },
  mismatchReasons: {
    usage_name: "c'est le nom d'usage, pas le nom de naissance",
    swapped: 'le nom et les prénoms sont intervertis',
    particle: 'une particule manque ou est en trop',
    part_of_name: 'une partie seulement du nom est la même',
    order: 'les mêmes mots, dans un autre ordre',
    not_first: "ce n'est pas le premier prénom",
    not_on_document: 'un prénom déclaré ne figure pas sur le document',
    letters: 'quelques lettres diffèrent',
    other_name: "c'est un autre nom",
    not_read: "le nom n'a pas pu être lu sur le document",
  },
  advices: {
    accept: 'Le document convient.',
    retake: 'Cette image ne peut pas être utilisée. Une nouvelle photo suffit.',
    wrong_document: "Ce n'est pas le document attendu.",
    expired: "Ce document n'est plus valable.",
    review: "La vérification automatique ne permet pas de conclure : une personne peut s'en charger.",
  },
  findings: {
    'image.blurred': {
      title: 'Netteté',
      holder: "L'image est floue.",
      remedy: 'Posez le document à plat, tenez le téléphone à deux mains et attendez la mise au point.',
    },
    'image.glare': {
      title: 'Reflets',
      holder: 'Un reflet cache une partie du document.',
      remedy: 'Éloignez-vous de la lampe ou de la fenêtre, coupez le flash et inclinez légèrement le document.',
    },
    'image.too_dark': {
      title: 'Luminosité',
      holder: "L'image est trop sombre.",
      remedy: 'Photographiez le document près d’une fenêtre ou sous une lampe, sans lui faire d’ombre.',
    },
    'image.too_bright': {
      title: 'Surexposition',
      holder: "L'image est trop claire : le texte s'efface.",
      remedy: 'Coupez le flash et évitez le soleil direct.',
    },
    'image.low_resolution': {
      title: 'Résolution',
      holder: "Le document est trop petit dans l'image pour être lu.",
      remedy: 'Rapprochez-vous pour que le document remplisse l’image, ou numérisez-le à 300 dpi.',
    },
    'image.not_colour': {
      title: 'Couleur',
      holder: "L'image n'est pas en couleur.",
      remedy: 'Photographiez ou numérisez l’original en couleur ; une photocopie ne convient pas.',
    },
    'image.screen': {
      title: 'Original photographié',
      holder: 'On dirait la photo d’un écran.',
      remedy: 'Photographiez le document lui-même, pas son image sur un écran ou sur papier.',
    },
    'image.copy': {
      title: 'Document et non copie',
      holder: 'On dirait la photo d’une photocopie.',
      remedy: 'Photographiez le document lui-même, posé sur une surface d’une autre couleur.',
    },
    'document.not_found': {
      title: 'Document présent',
      holder: "Aucun document d'identité n'est visible sur l'image.",
      remedy: 'Posez le document seul sur une surface unie d’une autre couleur et photographiez-le en entier.',
    },
    'document.cut_off': {
      title: 'Document entier',
      holder: 'Une partie du document est hors de l’image.',
      remedy: 'Reculez un peu : les quatre coins doivent être visibles. Vérifiez aussi votre recadrage.',
    },
    'document.covered': {
      title: 'Rien dessus',
      holder: 'Quelque chose cache une partie du document.',
      remedy: 'Tenez-le par le bord ou posez-le : ni doigt ni objet ne doit le recouvrir.',
    },
    'document.multiple': {
      title: 'Un seul document',
      holder: "L'image montre plusieurs documents.",
      remedy: 'Photographiez le document demandé seul, ou recadrez sur lui.',
    },
    'document.both_sides': {
      title: 'Une seule face',
      holder: 'Le recto et le verso sont sur la même image.',
      remedy: 'Envoyez une image par face, ou recadrez sur la face demandée.',
    },
    'document.wrong_side': {
      title: 'Face demandée',
      holder: "Ce n'est pas la face demandée.",
      remedy: 'Retournez le document et photographiez l’autre face.',
    },
    'document.wrong_kind': {
      title: 'Type de document',
      holder: "La pièce d'identité n'est pas du type indiqué.",
      remedy: 'Envoyez le document que vous avez choisi, ou demandez qu’une personne vérifie celui-ci.',
    },
    'document.unsupported': {
      title: 'Document accepté',
      holder: "Ce document n'est pas une pièce d'identité acceptée ici.",
      remedy: "Utilisez une carte nationale d'identité, un passeport ou un titre de séjour français.",
    },
    'document.expired': {
      title: 'Validité',
      holder: "Ce document n'est plus valable.",
      remedy: 'Utilisez un document en cours de validité.',
    },
    'document.expires_soon': {
      title: 'Expiration proche',
      holder: 'Ce document expire bientôt.',
      remedy: 'Il convient aujourd’hui ; pensez à le renouveler.',
    },
    'mrz.missing': {
      title: 'Bande de lecture',
      holder: 'Les lignes de lettres et de chevrons (<<<) du document ne sont pas visibles.',
      remedy: 'Photographiez toute la face, bas du document compris.',
    },
    'mrz.unreadable': {
      title: 'Lecture de la bande',
      holder: 'Les lignes de lettres et de chevrons (<<<) ne se lisent pas entièrement.',
      remedy: 'Refaites la photo bien nette, sans reflet ni doigt sur ces lignes.',
    },
    'mrz.check_digit': {
      title: 'Clés de contrôle',
      holder: 'Les lignes de lettres et de chevrons (<<<) ne se lisent pas sans doute possible.',
      remedy: 'Refaites la photo de plus près. Si elle est nette, une personne peut vérifier.',
    },
    'mrz.repaired': {
      title: 'Caractères incertains',
      holder: 'Quelques caractères sont incertains.',
      remedy: 'Une photo plus nette lève le doute.',
    },
    'data.mismatch.surname': {
      title: 'Nom déclaré',
      holder: "Le nom lu sur le document n'est pas celui que vous avez déclaré.",
      remedy: 'Déclarez votre nom de naissance, écrit comme sur le document.',
    },
    'data.mismatch.givenNames': {
      title: 'Prénoms déclarés',
      holder: 'Les prénoms lus sur le document ne sont pas ceux que vous avez déclarés.',
      remedy: 'Déclarez vos prénoms dans l’ordre du document.',
    },
    'data.sides_disagree': {
      title: 'Recto et verso',
      holder: 'Le recto et le verso ne semblent pas venir du même document.',
      remedy: 'Envoyez les deux faces du même document.',
    },
    'data.print_disagrees': {
      title: 'Texte et bande de lecture',
      holder: 'Le texte imprimé et les lignes de lettres et de chevrons (<<<) ne disent pas la même chose.',
      remedy: 'Refaites la photo bien nette et sans reflet. Si elle est nette, une personne peut vérifier.',
    },
    'attempt.same_file': {
      title: 'Deux images différentes',
      holder: "C'est la même image que pour l'autre face.",
      remedy: 'Retournez le document et photographiez l’autre face.',
    },
    'file.unsupported_type': {
      title: 'Format du fichier',
      holder: "Ce fichier n'est ni une image jpg ou png, ni un PDF.",
      remedy: 'Choisissez un fichier jpg, jpeg, png ou pdf.',
    },
    'file.too_large': {
      title: 'Poids du fichier',
      holder: 'Ce fichier dépasse 20 Mo.',
      remedy: 'Choisissez une image moins lourde ; une photo de téléphone ordinaire suffit.',
    },
    'file.too_many_pixels': {
      title: "Dimensions de l'image",
      holder: 'Cette image dépasse 50 millions de pixels.',
      remedy: 'Numérisez à 300 dpi, ou réduisez la définition de l’appareil photo.',
    },
    'file.too_many_pages': {
      title: 'Nombre de pages',
      holder: 'Ce PDF compte plus de 20 pages.',
      remedy: 'Envoyez un PDF qui ne contient que la face demandée.',
    },
    'file.encrypted': {
      title: 'PDF protégé',
      holder: 'Ce PDF est protégé par un mot de passe.',
      remedy: 'Enregistrez-le sans mot de passe, ou envoyez une photo.',
    },
    'file.unreadable': {
      title: 'Fichier lisible',
      holder: 'Ce fichier est vide, incomplet ou abîmé : il ne s’ouvre pas.',
      remedy: 'Refaites la photo ou la numérisation, puis choisissez le nouveau fichier.',
    },
  },
  doubts: {
    'document.not_found': {
      holder: 'Les bords du document ne se distinguent pas nettement.',
      remedy: "Une personne vérifiera l'image ; une photo sur un fond uni d’une autre couleur aide.",
    },
    'document.wrong_kind': {
      holder: "Le type de la pièce d'identité n'est pas certain.",
      remedy: 'Une personne le vérifiera.',
    },
    'document.unsupported': {
      holder: "Ce document n'est pas vérifié automatiquement.",
      remedy: 'Une personne le vérifiera.',
    },
    'document.expired': {
      holder: "La date de validité n'a pas pu être établie avec certitude.",
      remedy: 'Une personne la vérifiera.',
    },
  },
  sandbox: {
    name: 'Essai',
    meaning: 'Ceci est un essai : aucune image n’est vérifiée ni gardée, et il ne dit rien d’aucun document.',
    reason: 'Décidé automatiquement, pour un essai.',
  },
  problems: {
    'request.invalid': 'La demande est incomplète ou mal formée.',
    'request.no_file': 'Aucun fichier reçu. Choisissez une image ou un PDF.',
    'request.several_files': 'Un seul fichier par face. Choisissez-en un.',
    'request.unknown_kind': "Ce type de document n'est pas connu.",
    'request.too_many': 'Trop de demandes. Réessayez dans un instant.',
    'request.in_progress': 'Cette demande est encore en cours. Redemandez dans un instant, avec la même clé.',
    'request.key_reused': 'Cette clé désigne déjà une autre demande. Envoyez celle-ci sous une nouvelle clé.',
    'auth.required': 'Votre accès n’est plus valable. Rouvrez la page depuis votre service.',
    'auth.csrf': 'La session a changé. Rechargez la page.',
    'auth.scope': "Cette clé d'API n'est pas faite pour cette demande. Utilisez-en une qui a le droit nécessaire.",
    'auth.origin':
      "Cette page n'est pas déclarée auprès du service. Faites ajouter son origine à celles de votre organisation.",
    'auth.role': 'Votre rôle permet de lire ce dossier, pas de décider. Demandez à la personne qui gère les accès.',
    'auth.wrong_credentials': 'Nom ou mot de passe inconnu.',
    'resource.not_found': 'Cette vérification est introuvable.',
    'state.conflict': 'La vérification a avancé entre-temps. Voici son état actuel.',
    'webhook.not_found': 'Ce webhook, ou cet événement, est introuvable.',
    'webhook.address_refused':
      'Cette adresse ne peut pas être appelée. Donnez une adresse https publique, sur le port 443 ou 8443, sans nom ni mot de passe.',
    'webhook.limit': 'Vous avez déjà dix webhooks. Supprimez-en un d’abord.',
    'file.empty': 'Ce fichier est vide. Choisissez-en un autre.',
    'file.unsupported_type':
      "Ce fichier n'est ni une image jpg ou png, ni un PDF. Choisissez un fichier jpg, jpeg, png ou pdf.",
    'file.too_large': 'Ce fichier dépasse 20 Mo. Choisissez une image moins lourde.',
    'file.too_many_pixels':
      'Cette image dépasse 50 millions de pixels. Numérisez à 300 dpi, ou réduisez la définition.',
    'file.unreadable': 'Ce fichier ne s’ouvre pas : il est abîmé, incomplet ou protégé.',
    internal: 'Une erreur est survenue chez nous. Rien de ce que vous avez envoyé n’est perdu ; réessayez.',
    unavailable: 'Le service redémarre. Réessayez dans un instant.',
  },
};

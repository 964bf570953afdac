import type { FindingCode } from '@rectoverso/core/contract';

/** What each check looks at and what a person should judge, in French. */
export const reviewerFr: Record<FindingCode, string> = {
  'image.blurred': 'Le texte du document redressé manque de contraste fin. Peut-on lire les noms et la bande ?',
  'image.glare': 'Une plage blanche sans détail couvre le document. Cache-t-elle un texte, la photo ou la bande ?',
  'image.too_dark': 'Le document est sous-exposé. Reste-t-il lisible ?',
  'image.too_bright': 'Le document est surexposé. Le texte fin subsiste-t-il ?',
  'image.low_resolution': 'Trop peu de pixels par millimètre sur le document pour lire les petits caractères.',
  'image.not_colour': 'La couleur ne varie pas sur le document : sans doute une photocopie ou une image en gris.',
  'image.screen': 'Une trame fine et régulière couvre le document : photo d’un écran, ou d’une impression ?',
  'image.copy': 'Le document est entouré de papier blanc, sans ombre à son bord : une photocopie ?',
  'document.not_found': "Aucun contour de document n'a été trouvé. Y en a-t-il un ?",
  'document.cut_off': "Un bord ou un coin touche le bord de l'image. Manque-t-il une partie utile ?",
  'document.covered': 'Un doigt ou un objet couvre une partie du document. Cache-t-il quelque chose d’utile ?',
  'document.multiple': 'Un autre document est visible à côté de celui-ci.',
  'document.both_sides': 'Deux faces sont visibles alors qu’une seule est attendue.',
  'document.wrong_side': "Les signes relevés sont ceux de l'autre face.",
  'document.wrong_kind':
    "Le document reconnu n'est pas celui que le titulaire a choisi, ou les règles en vigueur le confient à une personne.",
  'document.unsupported': "Le document n'est d'aucun type accepté par ces règles.",
  'document.expired': 'La date retenue est passée, prolongation comprise. Vérifiez la date imprimée.',
  'document.expires_soon': 'La date retenue est proche.',
  'mrz.missing': 'Aucune bande de lecture à sa place attendue. Est-elle cachée ou coupée ?',
  'mrz.unreadable': 'La bande est présente mais ne se lit pas entièrement. Comparez-la à l’image.',
  'mrz.check_digit':
    'Une clé de contrôle ne tombe pas juste : erreur de lecture le plus souvent, altération parfois. Comparez caractère par caractère.',
  'mrz.repaired': 'Des caractères ressemblants ont une autre lecture que les clés préfèrent. Comparez-les à l’image.',
  'data.mismatch.surname':
    'Le nom lu et le nom déclaré diffèrent. Nom d’usage, coupe à 25 caractères ou autre personne ?',
  'data.mismatch.givenNames': 'Les prénoms lus et déclarés diffèrent. Ordre, coupe à 14 caractères ou autre personne ?',
  'data.print_disagrees':
    'Le texte imprimé et la bande de lecture de la même face diffèrent. Comparez les deux endroits.',
  'data.sides_disagree': 'Une valeur lue sur les deux faces diffère. Est-ce bien le même document ?',
  'attempt.same_file': 'La même image a été envoyée pour les deux faces.',
  'file.unsupported_type': "Le contenu du fichier n'est ni JPEG, ni PNG, ni PDF.",
  'file.too_large': 'Le fichier dépasse la limite de poids.',
  'file.too_many_pixels': "L'image dépasse la limite de pixels.",
  'file.too_many_pages': 'Le PDF dépasse la limite de pages.',
  'file.encrypted': 'Le PDF est chiffré : rien ne peut être lu.',
  'file.unreadable': 'Le fichier est vide, tronqué ou abîmé.',
  'file.infected': 'L’antivirus a reconnu un virus dans le fichier ; il n’a pas été ouvert.',
};

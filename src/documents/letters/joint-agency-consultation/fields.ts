import { longTextField } from '../letter-template.ts';

export const jointAgencyConsultationFields = [
  longTextField('concernedInformation', '涉及的政府信息', '写明共同制作的信息的名称、文号、形成时间。'),
  longTextField('proposedHandling', '本机关的初步意见', '写明拟予以公开、部分公开或者不予公开，以及理由。', {
    required: false,
    longest: 1000,
  }),
];

//! Who asks for an aid.

use super::word::words;

words! {
    /// Who asks for an aid: a person by the profession, a body by what it is.
    pub enum Applicant {
        /// A self-employed general practitioner.
        GeneralPractitioner = "general-practitioner",
        /// Another self-employed doctor.
        OtherDoctor = "other-doctor",
        /// A self-employed nurse.
        Nurse = "nurse",
        /// A body that employs whom the aid is for.
        Employer = "employer",
        /// A health establishment.
        Establishment = "establishment",
        /// A medico-social establishment or service.
        MedicoSocial = "medico-social",
        /// Professionals who practise together, or who prepare to: a home, a centre, a team, a community.
        Team = "team",
        /// A regional union of professionals, or a body that speaks for several of them.
        Union = "union",
        /// A university, or one of its departments.
        University = "university",
        /// A commune or a group of communes.
        Authority = "authority",
        /// An association.
        Association = "association",
    }
}

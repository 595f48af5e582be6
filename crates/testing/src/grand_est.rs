//! The bilan of Grand Est of 2025 and a fictional one of its layout, beside the repository, each with its SHA-256.

/// Each file and its SHA-256.
pub(crate) const GRAND_EST: &[(&str, &str)] = &[
    (
        "data/grand-est-2025/handed_rows.csv",
        "adbb94c4cba4f3b85e5fd7b2d70ebca57fb005ed606383a585478ea738dd8671",
    ),
    (
        "data/grand-est-2025/ocr-first-pages.md",
        "b9fa9c78e97689be7a2bc4467c2d641fd715afd6d51e7bf018c04d59e3652647",
    ),
    (
        "data/grand-est-2025/variants/seed1/expected-ocr-like.csv",
        "45a9a1c4fa1722b9b770ae2d8ada47b592612e4e06cb61439b91d76ecc1e312e",
    ),
    (
        "data/grand-est-2025/variants/seed1/layout.txt",
        "1cdd6fa861722ccbbbc1dc71507b6b120e5f2481f8eacd28b47685618ffeea20",
    ),
    (
        "data/grand-est-2025/variants/seed1/ocr-like.md",
        "7f7b07ea9dcda93cf56fb14a7043c708237dcf8c35571b0c80f716e59ac3ad92",
    ),
    (
        "data/grand-est-2025/variants/seed1/raw.txt",
        "e6b0f63c52bc431508eea7006b051282a1b8e89ac23355945cf87f6fa716c8ed",
    ),
    (
        "data/grand-est-2025/variants/seed1/table.md",
        "5f0638117c4a5fa102a098436454e6005e619bc796c1bced95bf8c9834e047d5",
    ),
    (
        "trials/03-zone-first-layout/expected-txt.csv",
        "4a97899e0751a3a9f0d99e4563a7a4a0aa8847e86bed4ec82177161b6a06af84",
    ),
];

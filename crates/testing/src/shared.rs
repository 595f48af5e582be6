//! The sources that lie beside the repository, in `../shared`: documents of others, which are not ours to ship.
//!
//! A clone without that folder runs every other test. Where the folder stands, each source must be the very file that
//! the tests were written for: one that is missing or another is a failure, never a test that looks at nothing.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::grand_est::GRAND_EST;
use crate::need;
use crate::trials::TRIALS;

/// Each source and its SHA-256, on which the figures of the tests rest.
const SOURCES: [(&str, &str); 44] = [
    (
        "sources/bilan-hauts-de-france-2019.txt",
        "19708649bced1965cd39ec2e65ec2ede32a8c34b9f6dc1f9b13e57145953eeb3",
    ),
    (
        "sources/fir-hauts-de-france-2023.txt",
        "d59fd90ceb28e099a94728bd5ef17ac3538fe5a0a5de3bf0722a1b468b634ebe",
    ),
    ("domain/citations.csv", "b04d6a0312077e9ee566bc820bd816b761fc0dc8f9fe388620c5cdcca3469421"),
    ("domain/aid_schemes.csv", "27e6189b6a6f2e4a8a414c2c966e51832ee65653cfe765e16a4d683040a9779d"),
    ("domain/regime-2023.md", "849258e9e01873afd7cc7b1f3ad418fb8ed4d337a1de87f46ce1874a5390b908"),
    ("domain/fir_2023_facts.csv", "9dae10f011b60341226b457a23257eea54104c31454fbf0b5f1ebb495af3d7d4"),
    (
        "data/zones/zones_a_hdf_approx.geojson",
        "1c1840593af1d5976d4782b6daece12c954ff4878ce96358aa65e106d502e0f9",
    ),
    (
        "data/zones/zones_b_hdf_approx.geojson",
        "3a79851e6fc879b11e072ce0dcad91e32b8cf419f96c83547743601b26e9871a",
    ),
    (
        "data/zones/zones_hdf_approx_communes.csv",
        "5550b938e3e70239002fce2cd1e16614109a0bddce0ef104dd87804af69c6cf0",
    ),
    (
        "data/hospitals/eurostat_finess_hospitals_hdf_2020.csv",
        "6e68fb64d647e6a578dd04e0cc6607e9545b36f0334fa8fa39cfcc5cab77af55",
    ),
    ("trials/safety/formula.txt", "b162e9e6eb88438c9bceb35d18c847e1f0f55b5213935babb54f25761dbc615e"),
    ("data/zones/zones_hdf_libelles.csv", "98ba8d676b1261a9d83a2a68a9a51fd3fa368b8ee9fc60bcb212402d82f6bc54"),
    (
        "data/nomenclatures/Nomenclature-AMM-V14.csv",
        "b508fca37802573d2ad9b8bd962d8e6354ae7a38de0ffa82c5d35cfbf845598e",
    ),
    (
        "data/finess/etalab_extraits/etalab-cs1100502-stock-20260512-0339_12lignes.csv",
        "a5a951da5f8fa241001fa11a68d9aa7bc1f14dc1d6fe25d8a08352e0104d336e",
    ),
    (
        "data/finess/etalab_extraits/etalab-cs1100507_forme_2_sections.csv",
        "ca17e16567dd2013f31b3a3e204709dd09636914ed5b967ddaa0b4238b6f0736",
    ),
    (
        "data/finess/samples/amm_arhgos_20250812-0238.xml",
        "56a3db1fa41eca7b6629f94a5cfa9980d1ba9a184a81425a52c38473fec07508",
    ),
    (
        "data/finess/samples/finess_cs1400101_stock_20211214-0333.xml",
        "491d6c60f0594d0c065d2d991ba0d71e4efc8c052f62ca2df7a0ddf0553bab0e",
    ),
    (
        "data/finess/samples/finess_cs1400102_stock_20211214-0336.xml",
        "8d01d74e63c0af77e98bc2ac511a7a00656b5d4b8cd64ad0c13c38ae85501b35",
    ),
    (
        "data/finess/samples/finess_cs1400103_stock_20211214-0343.xml",
        "2394f4c1c4cc9e3fc480c8c98a85dadd9a7357708b2f3fe1633e85bb73095ae9",
    ),
    (
        "data/finess/samples/finess_cs1400104_stock_20211214-0345.xml",
        "e36170f850721d13090f506af0cde84e8bfd647994bf51628199fffb6d9a1a2d",
    ),
    (
        "data/finess/samples/finess_cs1500106_stock_20211214-0417.xml",
        "7738116f3116a3a2a7fcef0fa18498d28f1a946d087d7c18ba530d863a2b1a75",
    ),
    (
        "data/finess/samples/finess_cs1500106_stock_20250526-0337.xml",
        "e0a614fdc1f8940e951fbc522da1967527370806bbb5398d310395b683819969",
    ),
    (
        "data/finess/samples/finess_cs1500107_stock_20230202-0335.xml",
        "9dd3e9547efdcf8e86f79ca48ecb63d21d5fad660b523cdea638e48dad933a42",
    ),
    (
        "data/finess/samples/finess_cs1500107_stock_20250526-0337.xml",
        "c2d6d7bf6b26b210d56bc347c2341d8d0d479dbbe5982739830106c2b4d6f428",
    ),
    (
        "data/finess/ansforge/cs1400101.xsd",
        "333da49afb5d47c0641a172a04b5b9f0a31ccb3a1b6701da5e075dec29550920",
    ),
    (
        "data/finess/ansforge/cs1400102.xsd",
        "275b2daef3248d522a1c7215ac1e9cc2f337d606f2c92a5cc43236f042698f23",
    ),
    (
        "data/finess/ansforge/cs1400103.xsd",
        "6dee2f1326464ba56d13e1b855ac68111fa855d6c149285020d5f2be171f5eed",
    ),
    (
        "data/finess/ansforge/cs1400104.xsd",
        "9e6612dc508e917642cda008a0c2a4021077debebb1d3b42acc1d96e85778be3",
    ),
    (
        "data/finess/ansforge/cs1500105.xsd",
        "66c2cf1469b4d9df6c6a877272d352e58be64c086011e047f4e52c24df47f690",
    ),
    (
        "data/finess/ansforge/cs1500106.xsd",
        "5f95702ac776cb578afd99d25734f382732327738763f6bfb6caf06e5ab1644d",
    ),
    (
        "data/finess/ansforge/cs1500107.xsd",
        "4c6eebe7ecfed4b535f5613ee311f33b8985612dc4d82d40b2ffcdd7e67d8e78",
    ),
    (
        "data/finess/ansforge/cs1500108.xsd",
        "e9aa4ecd45374d6f14527eaca71f5af79dc7630090f15b7d4e11f83836b61557",
    ),
    (
        "data/finess/ansforge/flux_out_data.gouv_structure_schema-structures-v1.json",
        "41f4f1b58084df8aa5ec963e33a6ed8a104ce7325e5b34f3a4e26dfa88d7ce6a",
    ),
    (
        "data/finess/ansforge/flux_out_data.gouv_activite_schema-activites-v1.json",
        "b678752ef93d5077389f4d1f016a07d698f56d7e865969d49affc665680acdb9",
    ),
    (
        "data/territory/communes_mouvements_anciens_codes.csv",
        "7e759a0f488891d43d0567805c3d8a6232049b43b70734f78c71eea75a75c3b7",
    ),
    ("sources/grand-est-2025-bilan.pdf", "38083cd4b3703264be6027a45ef047e8ef7a2018464f3e8cdcd9333be3653091"),
    (
        "data/grand-est-2025/handed_rows.csv",
        "adbb94c4cba4f3b85e5fd7b2d70ebca57fb005ed606383a585478ea738dd8671",
    ),
    (
        "data/grand-est-2025/variants/seed1/annexe-scan.pdf",
        "afedfdb8f1537410918591a4da93c8885afb7741df6b348ca6e5b9e7d3e8972f",
    ),
    (
        "data/grand-est-2025/variants/seed1/expected.csv",
        "9abe44beda9eb32f1aa89deb99fa6afc622deae574ef3f529d9e3de135cde650",
    ),
    (
        "data/subventions/hapi_engagements_par_beneficiaire_extrait.csv",
        "337a995030421a78324924d4f848af81fecd5a6371de014be98a4ed38a51b0a6",
    ),
    (
        "data/subventions/scdl_exemple_invalide_erreurs_colonnes.csv",
        "b6dcae90a0732b8d4ba9133b08a825a17e6ee9d54887051b53e440b601c65fcc",
    ),
    (
        "data/subventions/scdl_exemple_valide.csv",
        "4f6db8a2b8a9608fbe1ffafc85da4ffd678eb36c8cdbc522b140fa0cf5eb9f7f",
    ),
    (
        "data/subventions/scdl_schema_2.0.2_14champs.json",
        "4e0ea3c1fe9927dace46d10bed928c6016b7d7675426e7b1cd42df655621df84",
    ),
    (
        "data/subventions/scdl_schema_2.1.1_16champs.json",
        "2c2c2ca25ef6a3295f3e54be321453f1f720f2497d89abaad62b9ab04a6549d7",
    ),
];

/// The bytes of a source of the list, named by its path in the folder; `None` only where the folder does not stand.
pub fn source(name: &str) -> Option<Vec<u8>> {
    path(name).map(|path| fs::read(path).unwrap_or_else(|fault| need::fail(&format!("{name}: {fault}"))))
}

/// Where a source of the list lies, its bytes checked; `None` only where the folder does not stand.
pub fn path(name: &str) -> Option<PathBuf> {
    let Some((_, sha256)) = SOURCES.iter().chain(TRIALS).chain(GRAND_EST).find(|(source, _)| *source == name)
    else {
        need::fail(&format!("{name}: give it a row with its SHA-256 in {}", file!()));
    };
    let folder = folder();
    if !folder.exists() {
        need::say(&format!("{name}: no folder {}", folder.display()));
        return None;
    }
    Some(checked(&folder.join(name), sha256).unwrap_or_else(|fault| need::fail(&fault)))
}

/// Folders of sources that are read whole, each with one SHA-256 over all its files.
const FOLDERS: [(&str, &str); 1] =
    [("data/pdf/icdar2013-eu", "2a7fb17574c6d24912f19ed3afcade578befb5a24c1a992160f672a91e437e84")];

/// The files of a folder of the list, each with its name, in the order of names; `None` only where the sources do not stand.
pub fn files(name: &str) -> Option<Vec<(String, Vec<u8>)>> {
    let Some((_, sha256)) = FOLDERS.iter().find(|(folder, _)| *folder == name) else {
        need::fail(&format!("{name}: give it a row with its SHA-256 in {}", file!()));
    };
    let sources = folder();
    if !sources.exists() {
        need::say(&format!("{name}: no folder {}", sources.display()));
        return None;
    }
    let files = read_all(&sources.join(name)).unwrap_or_else(|fault| need::fail(&format!("{name}: {fault}")));
    let found = digest_of(&files);
    if found != *sha256 {
        need::fail(&format!("{name}: the SHA-256 of its files is {found}, not {sha256}. Put those back."));
    }
    Some(files)
}

fn read_all(folder: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    let named = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| Ok((named(path), fs::read(path)?))).collect()
}

/// One digest of files: of each its name, its length and its bytes.
fn digest_of(files: &[(String, Vec<u8>)]) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        hasher.update(format!("{name}\0{}\0", bytes.len()));
        hasher.update(bytes);
    }
    hex::encode(hasher.finalize())
}

/// `../shared`, seen from the repository.
fn folder() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3);
    beside.unwrap_or(Path::new("/")).join("shared")
}

/// The path itself, or what is wrong with the file there and what to do.
fn checked(path: &Path, sha256: &str) -> Result<PathBuf, String> {
    let place = path.display();
    let bytes = fs::read(path).map_err(|fault| {
        format!("{place}: {fault}. The folder of the sources stands there, so put the source in it, or move the folder away.")
    })?;
    let found = hex::encode(Sha256::digest(bytes));
    if found != sha256 {
        return Err(format!(
            "{place} is not the source that these tests were written for: its SHA-256 is {found}, not {sha256}. Put that one back."
        ));
    }
    Ok(path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn given_a_source_when_it_is_missing_or_another_then_the_fault_names_the_file_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("source.txt");
        let place = path.display().to_string();
        let missing = checked(&path, EMPTY).unwrap_err();
        assert!(missing.starts_with(&place) && missing.contains("put the source in it"), "{missing}");
        fs::write(&path, "another").unwrap();
        let other = checked(&path, EMPTY).unwrap_err();
        assert!(other.starts_with(&place) && other.contains(EMPTY), "{other}");
        fs::write(&path, "").unwrap();
        assert_eq!(checked(&path, EMPTY), Ok(path));
    }

    #[test]
    fn given_the_folder_beside_the_repository_when_it_stands_then_each_source_of_the_list_does() {
        let all = SOURCES.iter().chain(TRIALS);
        let stands = all.clone().filter_map(|(name, _)| source(name)).count();
        assert_eq!(stands, if folder().exists() { all.count() } else { 0 });
    }
}

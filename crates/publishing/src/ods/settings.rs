//! Frozen headers, what the file says of itself, and the list of its parts.

use super::{MEDIA_TYPE, NAMESPACES, VERSION};
use crate::workbook::Workbook;
use crate::xml::Xml;

/// The namespace of the list of parts.
const MANIFEST: &str = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

/// A split that stays where it is.
const FROZEN: &str = "2";

/// How a program shows the workbook when it opens it: frozen headers, no grid.
pub(super) fn settings(workbook: &Workbook) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("office:document-settings", &NAMESPACES, |xml| {
        xml.within("office:settings", &[], |xml| {
            xml.within("config:config-item-set", &[("config:name", "ooo:view-settings")], |xml| {
                xml.within("config:config-item-map-indexed", &[("config:name", "Views")], |xml| {
                    xml.within("config:config-item-map-entry", &[], |xml| view(xml, workbook));
                });
            });
        });
    });
    xml.finish()
}

fn view(xml: &mut Xml, workbook: &Workbook) {
    item(xml, "ViewId", "string", "view1");
    xml.within("config:config-item-map-named", &[("config:name", "Tables")], |xml| {
        for sheet in &workbook.sheets {
            xml.within("config:config-item-map-entry", &[("config:name", &sheet.name)], |xml| {
                if let Some(grid) = sheet.grid {
                    let below = (grid.header + 1).to_string();
                    item(xml, "HorizontalSplitMode", "short", "0");
                    item(xml, "VerticalSplitMode", "short", FROZEN);
                    item(xml, "VerticalSplitPosition", "int", &below);
                    item(xml, "ActiveSplitRange", "short", "2");
                    item(xml, "PositionTop", "int", "0");
                    item(xml, "PositionBottom", "int", &below);
                }
                item(xml, "ShowGrid", "boolean", "false");
            });
        }
    });
    if let Some(first) = workbook.sheets.first() {
        item(xml, "ActiveTable", "string", &first.name);
    }
    item(xml, "ShowGrid", "boolean", "false");
}

fn item(xml: &mut Xml, name: &str, kind: &str, value: &str) {
    xml.holding("config:config-item", &[("config:name", name), ("config:type", kind)], value);
}

/// What the file says of itself; its dates are those of the document.
pub(super) fn meta(workbook: &Workbook) -> Vec<u8> {
    let dated = format!("{}T00:00:00", workbook.dated);
    let mut xml = Xml::new();
    xml.within("office:document-meta", &NAMESPACES, |xml| {
        xml.within("office:meta", &[], |xml| {
            xml.holding("meta:generator", &[], "maillage");
            xml.holding("dc:title", &[], &workbook.title);
            xml.holding("dc:subject", &[], &workbook.subject);
            xml.holding("dc:language", &[], &workbook.language);
            xml.holding("meta:creation-date", &[], &dated);
            xml.holding("dc:date", &[], &dated);
            if let Some(head) = &workbook.head {
                xml.holding("meta:user-defined", &[("meta:name", "Journal")], head);
            }
        });
    });
    xml.finish()
}

/// The list of the parts.
pub(super) fn manifest() -> Vec<u8> {
    let mut xml = Xml::new();
    let root = [("xmlns:manifest", MANIFEST), ("manifest:version", VERSION)];
    xml.within("manifest:manifest", &root, |xml| {
        let whole =
            [("manifest:full-path", "/"), ("manifest:version", VERSION), ("manifest:media-type", MEDIA_TYPE)];
        xml.empty("manifest:file-entry", &whole);
        for part in ["content.xml", "styles.xml", "settings.xml", "meta.xml"] {
            let entry = [("manifest:full-path", part), ("manifest:media-type", "text/xml")];
            xml.empty("manifest:file-entry", &entry);
        }
    });
    xml.finish()
}

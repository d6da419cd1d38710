"""Sections, page numbers, styles, lists and the package of a DOCX, as Word's menus make them."""

import zipfile

from papers import BASE, P, ROLES

NS = (' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
      ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
      ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
      ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
      ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
      ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
      ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"')


def tw(mm):
    return round(mm * 1440 / 25.4)


class Pages:
    # ---- pages ----

    def section(self, page, kind=None):
        refs = ""
        if page["number"]:
            for where in ["default"] + (["first"] if page["number_first"] == "own" else []):
                tag = page["number_place"]
                part = f"{tag}{self.next()}.xml"
                self.parts[part] = f"<w:{'hdr' if tag == 'header' else 'ftr'}{NS}>{self.page_field(page)}" \
                                   f"</w:{'hdr' if tag == 'header' else 'ftr'}>"
                self.rels.append((part, tag))
                refs += f'<w:{tag}Reference w:type="{where}" r:id="rId{len(self.rels) + 10}"/>'
        if self.paper.contact and kind is None:
            part = f"footer{self.next()}.xml"
            border = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
            inner = f"<w:p>{self.properties(self.paper.contact, border)}{self.runs(self.paper.contact)}</w:p>"
            self.parts[part] = f"<w:ftr{NS}>{inner}</w:ftr>"
            self.rels.append((part, "footer"))
            refs += f'<w:footerReference w:type="first" r:id="rId{len(self.rels) + 10}"/>'
        across = ' w:orient="landscape"' if page["width"] > page["height"] else ""
        out = refs + (f'<w:type w:val="{kind}"/>' if kind else "")
        out += f'<w:pgSz w:w="{tw(page["width"])}" w:h="{tw(page["height"])}"{across}/>'
        out += '<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="454" w:gutter="0"/>' % (
            tw(page["top"]), tw(page["right"]), tw(page["bottom"]), tw(page["left"]))
        if page["number_start"] is not None or page["number_format"] != "decimal":
            start = f' w:start="{page["number_start"]}"' if page["number_start"] is not None else ""
            out += f'<w:pgNumType w:fmt="{page["number_format"]}"{start}/>'
        out += "<w:titlePg/>" if page["number_first"] is not True else ""
        return f"<w:sectPr>{out}</w:sectPr>"

    def page_field(self, page):
        properties = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>%s%s</w:rPr>' % (
            "<w:i/>" if page["number_italic"] else "", '<w:sz w:val="%d"/>' % (page["number_size"] * 2))
        kind = self.h["page"]
        if kind == "simple":
            field = f'<w:fldSimple w:instr=" PAGE   \\* MERGEFORMAT "><w:r>{properties}<w:t>2</w:t></w:r></w:fldSimple>'
        else:
            field = "".join(f"<w:r>{properties}{x}</w:r>" for x in (
                '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>'))
        if kind == "frame":
            frame = f'<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="{page["number_align"]}" w:y="1"/>'
            return f'<w:p><w:pPr>{frame}<w:spacing w:after="0"/></w:pPr>{field}</w:p><w:p/>'
        spaced = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        par = f'<w:p><w:pPr>{spaced}<w:jc w:val="{page["number_align"]}"/></w:pPr>{field}</w:p>'
        if kind == "gallery":
            return ('<w:sdt><w:sdtPr><w:id w:val="-1769616900"/><w:docPartObj><w:docPartGallery w:val="Page Numbers '
                    f'(Top of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{par}</w:sdtContent></w:sdt>')
        return par

    # ---- the package ----

    def styles(self):
        theme = self.h["fonts"] == "theme"
        font = ('w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"'
                if theme or self.h["fonts"] == "direct" else 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"')
        plain = self.h["fonts"] in ("normal", "styles")
        size = 28 if plain else 22
        spacing = "" if plain else '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        out = f'<w:styles{NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/><w:sz w:val="{size}"/></w:rPr></w:rPrDefault>'
        out += f'{spacing}</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        if self.h["fonts"] == "styles":
            for role in ROLES:
                p = P(role, "x")
                hand = type(self)(self.paper, **{**self.h, "fonts": "normal", "caps": False, "rule": "none"})
                out += (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="VB{role}"><w:name w:val="VB {role}"/>'
                        f'<w:basedOn w:val="Normal"/>{hand.properties(p)}{hand.run_properties(p, {})}</w:style>')
        return out + "</w:styles>"

    def numbering(self):
        out, nums = f"<w:numbering{NS}>", ""
        for n, (kind, p) in enumerate(self.lists, 1):
            fmt = {"I.": "upperRoman", "1.": "decimal", "a)": "lowerLetter"}[kind]
            bold = "<w:b/>" if p.get("b") else '<w:b w:val="0"/>'
            out += (f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                    f'<w:numFmt w:val="{fmt}"/><w:suff w:val="space"/><w:lvlText w:val="%1{kind[-1]}"/><w:lvlJc w:val="left"/>'
                    f'<w:rPr>{bold}</w:rPr></w:lvl></w:abstractNum>')
            nums += f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        return out + nums + "</w:numbering>"

    def save(self, path):
        document = f"<w:document{NS}><w:body>{self.body()}</w:body></w:document>"
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        fixed = {"document": document, "styles": self.styles(), "numbering": self.numbering()}
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        relations = "".join(f'<Relationship Id="rId{n}" Type="{office}{name}" Target="{name}.xml"/>'
                            for n, name in enumerate(("styles", "numbering"), 1))
        relations += f'<Relationship Id="rId3" Type="{office}theme" Target="theme/theme1.xml"/>'
        types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}{"document.main" if name == "document" else name}+xml"/>'
                        for name in fixed)
        for n, (part, tag) in enumerate(self.rels, 11):
            relations += f'<Relationship Id="rId{n}" Type="{office}{tag}" Target="{part}"/>'
            types += f'<Override PartName="/word/{part}" ContentType="{kind}{tag}+xml"/>'
        types += '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        font = "Times New Roman" if self.h["fonts"] == "theme" else "Calibri"
        fonts = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
        theme = (f'<a:theme{NS} name="Office"><a:themeElements><a:clrScheme name="Office"/><a:fontScheme name="Office"><a:majorFont>'
                 f'{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme></a:themeElements></a:theme>')
        first = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        package = "http://schemas.openxmlformats.org/package/2006/"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
            out.writestr("[Content_Types].xml", f'{first}<Types xmlns="{package}content-types"><Default Extension="rels" '
                         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                         f'ContentType="application/xml"/>{types}</Types>')
            out.writestr("_rels/.rels", f'{first}<Relationships xmlns="{package}relationships"><Relationship Id="rId1" '
                         f'Type="{office}officeDocument" Target="word/document.xml"/></Relationships>')
            out.writestr("word/_rels/document.xml.rels", f'{first}<Relationships xmlns="{package}relationships">{relations}</Relationships>')
            for name, text in {**{k + ".xml": v for k, v in fixed.items()}, **self.parts, "theme/theme1.xml": theme}.items():
                out.writestr("word/" + name, first + text)

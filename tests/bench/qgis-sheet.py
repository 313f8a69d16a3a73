"""The peer of a public A3 map: the same parcels, coloured by status, with labels, legend and scale bar, as PDF.

Prints one line of JSON: milliseconds until QGIS is ready, and of each export. Usage: qgis-sheet.py FILE PARK OUT RUNS
"""

import json
import sys
import time

BEGUN = time.perf_counter()

from qgis.core import (  # noqa: E402
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRendererCategory,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

MM = QgsUnitTypes.LayoutMillimeters
PLANE_ZONE_10 = QgsCoordinateReferenceSystem("EPSG:6678")


def milliseconds(since):
    return round((time.perf_counter() - since) * 1000, 1)


def load(path, park):
    """The parcels of one park from the office's own file."""
    view = QgsVectorLayer(f"{path}|layername=parcels_today|subset=park = '{park}'", park, "ogr")
    if not view.isValid():
        sys.exit(f"{path} has no parcels")
    # A view without an extent of its own is drawn nowhere: its features are.
    layer = view.materialize(QgsFeatureRequest())
    layer.setName(park)
    if layer.featureCount() == 0:
        sys.exit(f"no parcels of {park} in {path}")
    styles = ("b_diagonal", "f_diagonal", "cross", "horizontal", "vertical", "dense5", "diagonal_x", "solid")
    colors = ("#9ecae1", "#a1d99b", "#fdae6b", "#bcbddc", "#fc9272", "#d9d9d9", "#fee391", "#c7e9c0")
    field = layer.fields().lookupField("status")
    categories = [
        QgsRendererCategory(
            value,
            QgsFillSymbol.createSimple(
                {"color": colors[index % 8], "style": styles[index % 8], "outline_width": "0.18"}
            ),
            str(value),
        )
        for index, value in enumerate(sorted(layer.uniqueValues(field)))
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("status", categories))
    words = QgsPalLayerSettings()
    words.fieldName = "number"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(words))
    layer.setLabelsEnabled(True)
    return layer


def layout_of(project, layer):
    """An A3 sheet, landscape, its map scaled to the whole park."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(420, 297, MM))

    def put(item, x, y, width, height):
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, MM))
        item.attemptResize(QgsLayoutSize(width, height, MM))
        return item

    sheet = put(QgsLayoutItemMap(layout), 10, 25, 290, 240)
    sheet.setCrs(PLANE_ZONE_10)
    sheet.setLayers([layer])
    # A new map has no extent to zoom from; taking one changes its shape, which is put back.
    sheet.setExtent(sheet_extent(project, layer))
    sheet.attemptResize(QgsLayoutSize(290, 240, MM))
    sheet.zoomToExtent(sheet_extent(project, layer))
    title = put(QgsLayoutItemLabel(layout), 10, 8, 300, 12)
    title.setText(f"{layer.name()}　分譲区画図")
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(sheet)
    put(legend, 308, 25, 100, 120)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(sheet)
    bar.setStyle("Single Box")
    bar.applyDefaultSize()
    put(bar, 10, 272, 120, 14)
    return layout


def sheet_extent(project, layer):
    """The parcels in the plane, with some room."""
    plane = QgsCoordinateTransform(layer.crs(), PLANE_ZONE_10, project).transformBoundingBox(layer.extent())
    return plane.buffered(20)


def main(path, park, out, runs):
    application = QgsApplication([], True)
    application.initQgis()
    project = QgsProject.instance()
    project.setCrs(PLANE_ZONE_10)
    layer = load(path, park)
    project.addMapLayer(layer)
    layout = layout_of(project, layer)
    ready = milliseconds(BEGUN)
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText if hasattr(Qgis, "TextRenderFormat") else 1
    exports = []
    for _ in range(runs):
        since = time.perf_counter()
        result = QgsLayoutExporter(layout).exportToPdf(out, settings)
        if result != QgsLayoutExporter.Success:
            sys.exit(f"QGIS exported nothing: {result}")
        exports.append(milliseconds(since))
    print(json.dumps({"version": Qgis.QGIS_VERSION, "features": layer.featureCount(), "readyMs": ready, "exportMs": exports}))
    sys.stdout.flush()
    application.exitQgis()


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
